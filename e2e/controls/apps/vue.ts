import { createApp, ref } from "vue"
import { chosen, rootOf } from "./page"

const withModel = (template: string, first: unknown) => ({
  template: `${template}<output>{{ kept }}</output>`,
  setup: () => ({ kept: ref(first) }),
})

createApp(
  chosen({
    "vue-text": withModel(`<input aria-label="Name" v-model="kept">`, ""),
    "vue-text-lazy": withModel(`<input aria-label="Name" v-model.lazy="kept"><button>Next</button>`, ""),
    "vue-number": withModel(`<input aria-label="Count" type="number" v-model.number="kept">`, 1),
    "vue-textarea": withModel(`<textarea aria-label="Note" v-model="kept"></textarea>`, ""),
    "vue-checkbox": withModel(`<label><input type="checkbox" v-model="kept"> Agree</label>`, false),
    "vue-radio": withModel(
      `<label v-for="size in ['s', 'm']"><input type="radio" :value="size" v-model="kept"> {{ size }}</label>`,
      "s",
    ),
    "vue-select": withModel(
      `<select aria-label="Size" v-model="kept"><option>Small</option><option>Medium</option></select>`,
      "Small",
    ),
  }),
).mount(rootOf())
