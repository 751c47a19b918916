import "./compose.js"
import "./list.js"
import "./menus.js"
import "./navigation.js"
