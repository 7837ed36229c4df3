import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { CivicElement } from '../../internal/civic-element.js';
import type * as FooterPart from '../../internal/footer-template.js';
import { partOf } from '../../internal/part.js';
import { styles } from './site-footer.styles.js';

/**
 * Shows who is behind a site: its sponsor, its filing numbers with links to the registers, telephone and producer.
 *
 * What has to stand at the foot of a Chinese government site is told by the Guidelines for the Development of
 * Government Websites (国办发〔2017〕47号): sponsor, site code, ICP and public security filing, and a way to report
 * mistakes. That the ICP number stands in the middle, with a link to the ministry's register, is article 13 of the
 * Measures for the Record-filing of Non-commercial Internet Information Services (信息产业部令第33号).
 *
 * It is the page's `contentinfo` landmark where a `<footer>` would be: not within `article`, `aside`, `main`, `nav` or
 * `section` (HTML Accessibility API Mappings), nor within another footer.
 *
 * @slot - More: copyright, links, pictures. It keeps the page's own look, and is shown without script, too.
 * @csspart base - All that the element shows.
 * @csspart sponsor - The sponsor.
 * @csspart organizer - The organizer.
 * @csspart icp - The ICP filing number.
 * @csspart public-security - The public security filing number.
 * @csspart site-id - The site code.
 * @csspart report - The link to where mistakes of government sites are reported.
 * @csspart phone - The telephone number.
 * @csspart credit - Who has made the site.
 */
export class SiteFooter extends CivicElement {
  static override styles = styles;

  /** Who is responsible for the site. A word of its own ("Sponsored by: …") takes the place of ours, here and below. */
  @property() sponsor?: string;
  /** Who runs it for the sponsor. */
  @property() organizer?: string;
  /** ICP filing number, `苏ICP备05003616号`. It leads to https://beian.miit.gov.cn/. */
  @property() icp?: string;
  /** Public security filing number, `苏公网安备32041102000483号`. It leads to its entry in https://beian.mps.gov.cn/. */
  @property({ attribute: 'public-security' }) publicSecurity?: string;
  /** Code of a Chinese government site, 10 characters. With it comes a link to where its mistakes are reported, https://zfwzgl.www.gov.cn/. */
  @property({ attribute: 'site-id' }) siteId?: string;
  /** Telephone of support; several numbers, extensions and words between them are fine. */
  @property() phone?: string;
  /** Who has made the site. */
  @property() credit?: string;
  /** Address of who has made it. */
  @property({ attribute: 'credit-href' }) creditHref?: string;

  /** Words and links, once they are here; null where they cannot be had. */
  private _part?: typeof FooterPart | null;

  override connectedCallback(): void {
    super.connectedCallback();
    // It may have come to another place, and be a landmark there.
    this.requestUpdate();
    if (!this._part)
      void partOf(this, () => import('../../internal/footer-template.js')).then((part) => {
        this._part = part ?? null;
        this.requestUpdate();
      });
  }

  protected override _fallbackPlace(): 'below' {
    return 'below';
  }

  protected override render(): TemplateResult {
    return html`<div role=${this._part?.roleOf(this) ?? nothing}>${super.render()}</div>`;
  }

  protected override _renderContent(): unknown {
    if (this._part !== null) return this._part?.footerTemplate(this, this._language.tag);
    // Without words and links, what is said is still there to be read.
    const { sponsor, organizer, publicSecurity, siteId, icp, phone, credit } = this;
    return [sponsor, organizer, publicSecurity, siteId, icp, phone, credit].map((text) => html`<div>${text}</div>`);
  }
}
