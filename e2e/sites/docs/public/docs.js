import "./header.js"
import "./sidebar.js"
import "./samples.js"
import "./feedback.js"
