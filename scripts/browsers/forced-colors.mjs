/**
 * Lets a test see its page in forced colours, where its browser can be told to:
 * `await executeServerCommand('forced-colors', 'active')` gives whether it has them now.
 */
export function forcedColors() {
  return {
    name: 'forced-colors',
    /** @param {{ command: string, payload: unknown, session: any }} call */
    async executeCommand({ command, payload, session }) {
      if (command !== 'forced-colors') return undefined;
      if (session.browser.type !== 'chromium') return { forced: false };
      const client = await session.browser.getPage(session.id).createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: payload }] });
      return { forced: payload === 'active' };
    },
  };
}
