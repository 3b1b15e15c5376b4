/*
 * The applications keep translations, columns, searches and unfinished forms in the browser's storage. Officers share their
 * computers, and a form may hold personal data: all of it stays in this page's memory and goes with the page.
 */
class MemoryStorage {
    #items = new Map();

    get length() {
        return this.#items.size;
    }

    key(index) {
        return [...this.#items.keys()][index] ?? null;
    }

    getItem(key) {
        return this.#items.get(String(key)) ?? null;
    }

    setItem(key, value) {
        this.#items.set(String(key), String(value));
    }

    removeItem(key) {
        this.#items.delete(String(key));
    }

    clear() {
        this.#items.clear();
    }
}

export function keepInMemory() {
    ['localStorage', 'sessionStorage'].forEach(name => {
        window[name].clear(); // what a former release has left behind
        Object.defineProperty(window, name, { value: new MemoryStorage() });
    });
}

export function forget() {
    localStorage.clear();
    sessionStorage.clear();
}
