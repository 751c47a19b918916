/** What the demo does in the demo shop, with the one product there that is right. */
export const DEMO_TASK = "Find a red zip hoodie in size M under $40 and add it to the cart"
export const DEMO_PRODUCT = "weekend-zip-hoodie"
