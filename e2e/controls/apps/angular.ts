import "@angular/compiler"
import { Component, provideZonelessChangeDetection, signal, type Type } from "@angular/core"
import { FormControl, FormsModule, ReactiveFormsModule, Validators } from "@angular/forms"
import { bootstrapApplication } from "@angular/platform-browser"
import { chosen } from "./page"

/** A component with this template; compiled in the browser, so the decorator is called as a function. */
const component = (template: string, Model: Type<object>): Type<unknown> =>
  Component({
    selector: "#root",
    imports: [FormsModule, ReactiveFormsModule],
    template: `${template}<output>{{ shown() }}</output>`,
  })(class extends Model {})

class Text {
  kept = signal("")
  shown = this.kept
}
class Ticked {
  kept = signal(false)
  shown = this.kept
}
class Size {
  kept = signal("Small")
  shown = this.kept
}
class Count {
  kept = signal(1)
  shown = this.kept
}
class Reactive {
  field = new FormControl("", { nonNullable: true, validators: [Validators.minLength(3)] })
  shown = () => `${this.field.value} ${this.field.dirty ? "dirty" : ""} ${this.field.valid ? "valid" : ""}`
}

void bootstrapApplication(
  chosen<Type<unknown>>({
    "angular-text": component(`<input aria-label="Name" [(ngModel)]="kept">`, Text),
    "angular-reactive": component(`<input aria-label="Name" [formControl]="field">`, Reactive),
    "angular-number": component(`<input aria-label="Count" type="number" [(ngModel)]="kept">`, Count),
    "angular-checkbox": component(`<label><input type="checkbox" [(ngModel)]="kept"> Agree</label>`, Ticked),
    "angular-radio": component(
      `<label><input type="radio" name="size" value="Small" [(ngModel)]="kept"> S</label>
       <label><input type="radio" name="size" value="Medium" [(ngModel)]="kept"> M</label>`,
      Size,
    ),
    "angular-select": component(
      `<select aria-label="Size" [(ngModel)]="kept"><option>Small</option><option>Medium</option></select>`,
      Size,
    ),
  }),
  { providers: [provideZonelessChangeDetection()] },
)
