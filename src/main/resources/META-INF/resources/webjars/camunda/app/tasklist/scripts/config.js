export default {
    app: {
        name: 'แก้จน',
        vendor: 'ศจพ.จ. ฉะเชิงเทรา',
    },

    // It would ask for a page that does not exist here.
    disableWelcomeMessage: true,

    // The case forms: kaechonForm and its directives.
    customScripts: ['scripts/kaechon/kaechon'],

    // As shipped, without the dialog that starts a process: cases start from the list of households.
    shortcuts: {
        claimTask: {
            key: 'ctrl+alt+c',
            description: 'claims the currently selected task',
        },
        focusFilter: {
            key: 'ctrl+shift+f',
            description: 'set the focus to the first filter in the list',
        },
        focusList: {
            key: 'ctrl+alt+l',
            description: 'sets the focus to the first task in the list',
        },
        focusForm: {
            key: 'ctrl+alt+f',
            description: 'sets the focus to the first input field in a task form',
        },
    },
};
