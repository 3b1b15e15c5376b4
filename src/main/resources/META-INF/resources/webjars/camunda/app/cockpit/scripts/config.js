export default {
    app: {
        name: 'แก้จน',
        vendor: 'ศจพ.จ. ฉะเชิงเทรา',
    },

    // The vendor's welcome message is fetched from a page that this application does not have.
    disableWelcomeMessage: true,
};
