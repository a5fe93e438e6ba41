/** Whether `host` is `parentHost` or a subdomain of it. */
export function isWithinHost(host: string, parentHost: string): boolean {
  return host === parentHost || host.endsWith(`.${parentHost}`)
}
