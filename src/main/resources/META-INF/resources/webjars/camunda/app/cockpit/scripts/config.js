import webapp from '../../kaechon/scripts/webapp.js';

export default webapp;
