import { createEngine, type Engine } from "../../background/engine"

declare global {
  var engine: Engine
}

globalThis.engine = createEngine()
