/**
 * The type of a component for ESLint, which can't read the real one from its file. vue-tsc can, and does not use this.
 */
declare module "*.vue" {
  import type { DefineComponent } from "vue"
  const component: DefineComponent
  export default component
}
