import { mount } from "svelte"
import Fields from "./Fields.svelte"
import { controlId, rootOf } from "./page"

mount(Fields, { target: rootOf(), props: { id: controlId() } })
