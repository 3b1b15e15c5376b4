import { names } from './language.js';

/*
 * "page · application · แก้จน". The applications write "Camunda Tasklist", "vendor name" or "vendor name | page" whenever they
 * like; what comes behind their bar is all of it that we keep.
 */
export function keepTitle(app) {
    const title = document.querySelector('title');
    let ours;

    const correct = () => {
        if (title.textContent !== ours) {
            const page = title.textContent.split(' | ')[1];
            title.textContent = ours = [page, names[app], names.brand].filter(Boolean).join(' · ');
        }
    };
    new MutationObserver(correct).observe(title, { childList: true, characterData: true, subtree: true });
    correct();
}
