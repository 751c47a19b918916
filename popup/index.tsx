import { Panel } from "./Panel"

export default function Popup() {
  return <Panel home="popup" />
}
