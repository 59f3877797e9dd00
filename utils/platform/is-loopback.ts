const loopbackHost = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whether a request to this address stays on this computer. `localhost` and all names below it do: browsers never look
 * them up (RFC 6761, 6.3). `URL` has already rewritten other notations of an address (`0x7f.1`, `2130706433`).
 */
export function isLoopback(address: string): boolean {
  return URL.canParse(address) && loopbackHost.test(new URL(address).hostname);
}
