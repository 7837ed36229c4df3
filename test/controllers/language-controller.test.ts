import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { LanguageController } from '../../src/controllers/language-controller.js';
import { msg } from '../../src/localization.js';
import { watchForLeaks } from '../support/leaks.js';
import { put, settled, textOf, until } from '../support/render.js';

class SpeakingHost extends LitElement {
  changes: string[] = [];
  language: LanguageController = new LanguageController(this, () => this.changes.push(this.language.tag));
  override render() {
    return this.language.run(() => html`${this.language.tag}: ${msg('Try again', { id: 'retry', desc: 'A test' })}`);
  }
}
customElements.define('speaking-host', SpeakingHost);

const hosts = (markup: string): SpeakingHost[] => [...put(markup).querySelectorAll<SpeakingHost>('speaking-host')];

describe('LanguageController', () => {
  it('keeps each host in its own language', async () => {
    const [english, chinese] = hosts(
      '<p lang="en"><speaking-host></speaking-host></p><p lang="zh_CN"><speaking-host></speaking-host></p>',
    );
    await Promise.all([english!.updateComplete, chinese!.updateComplete]);
    expect([english!, chinese!].map(textOf)).to.deep.equal(['en: Try again', 'zh-CN: 重试']);
  });

  it('renders its host again when the language changes, and says so before', async () => {
    const [host] = hosts('<p lang="en"><speaking-host></speaking-host></p>');
    await host!.updateComplete;
    host!.changes = [];
    host!.parentElement!.lang = 'zh-Hans';
    await until(() => textOf(host) === 'zh-Hans: 重试', 'the host speaks Chinese');
    expect(host!.changes).to.deep.equal(['zh-Hans']);
  });

  it('says nothing where the language stays', async () => {
    const [host] = hosts('<p lang="en"><speaking-host></speaking-host></p>');
    await host!.updateComplete;
    host!.changes = [];
    host!.lang = 'en';
    host!.parentElement!.lang = 'zh';
    await settled();
    expect(host!.changes).to.deep.equal([]);
  });

  it('renders again when texts have come', async () => {
    const [host] = hosts('<p lang="ja"><speaking-host></speaking-host></p>');
    await host!.updateComplete;
    expect(textOf(host)).to.equal('ja: Try again');
    await until(() => textOf(host) === 'ja: もう一度試す', 'the host speaks Japanese');
  });

  it('watches one document for any number of hosts, and stops with the last of them', async () => {
    const watch = watchForLeaks();
    try {
      const made = hosts('<speaking-host></speaking-host>'.repeat(5));
      await made[0]!.updateComplete;
      expect(watch.left()).to.have.length(1);
      made.slice(1).forEach((host) => host.remove());
      expect(watch.left()).to.have.length(1);
      made[0]!.remove();
      expect(watch.left()).to.deep.equal([]);
    } finally {
      watch.stop();
    }
  });

  it('looks again when a host comes back', async () => {
    const [host] = hosts('<p lang="en"><speaking-host></speaking-host></p>');
    const home = host!.parentElement!;
    await host!.updateComplete;
    host!.remove();
    home.lang = 'zh';
    home.append(host!);
    await until(() => textOf(host) === 'zh: 重试', 'the host speaks Chinese');
  });
});
