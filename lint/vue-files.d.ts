/** Only for lint, which can't read the types of one component in another. vue-tsc reads the components themselves. */
declare module "*.vue" {
  import type { DefineComponent } from "vue"
  const component: DefineComponent
  export default component
}
