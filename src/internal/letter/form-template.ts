/** A form for letters as it is written in: its fields, with what is wrong with them. */
import { html, nothing } from 'lit';
import { limitsOf, lengthOf, type FieldName, type FieldProblem, type LetterRules } from '../../data/letter/fields.js';
import { linkOf } from '../../data/address.js';
import { msg } from '../../localization.js';
import { describedBy, hintTemplate, problemsTemplate } from './field-template.js';
import type { LetterForm } from './letter-form.js';
import { pageControls } from './reading.js';
import { categoriesOf } from './settings.js';
import { buttonsTemplate, draftTemplate, statusTemplate, summaryTemplate } from './state-template.js';
import { categoryLabel, countText, hintOf, labelOf, problemText } from './texts.js';

/** What browsers fill in by themselves, and which keys a phone shows. */
const KINDS: Partial<Record<FieldName, readonly [type: string, autocomplete: string]>> = {
  name: ['text', 'name'],
  phone: ['tel', 'tel'],
  email: ['email', 'email'],
  subject: ['text', 'off'],
};

const optional = (): string =>
  msg('(optional)', { id: 'letter-optional', desc: 'After the label of a field that may be left empty' });

const problemsFor = (form: LetterForm, field: string): FieldProblem[] =>
  form.problems.filter((problem) => problem.field === field);

/** What is wrong with a field, beside it. */
const problemTemplate = (field: string, problems: readonly FieldProblem[]): unknown =>
  problemsTemplate(field, problems.map(problemText));

/** Characters that can still be written. */
const leftIn = (form: LetterForm, field: FieldName, rules: LetterRules): number =>
  limitsOf(field, rules)[1] -
  lengthOf(form.root.querySelector<HTMLInputElement>(`[id="${field}"]`)?.value.trim() ?? '');

/** How many characters are left, for eyes; the live region says it when a reader pauses. */
function countTemplate(form: LetterForm, field: FieldName, rules: LetterRules): unknown {
  const left = leftIn(form, field, rules);
  return html`<div class=${`count ${left < 0 ? 'over' : ''}`} part="count" aria-hidden="true">${countText(left)}</div>`;
}

/** Tells screen readers of a field that is no part of a template. */
function describe(field: HTMLElement, states: Record<string, unknown>): HTMLElement {
  for (const state of Object.keys(states)) {
    const value = states[state];
    if (typeof value === 'string') field.setAttribute(`aria-${state}`, value);
    else field.removeAttribute(`aria-${state}`);
  }
  return field;
}

function fieldTemplate(form: LetterForm, field: FieldName, rules: LetterRules): unknown {
  const problems = problemsFor(form, field);
  const isRequired = rules.required.indexOf(field) >= 0;
  const hint = hintOf(field, rules);
  const label = html`${labelOf(field)}${isRequired ? nothing : html` <span class="optional">${optional()}</span>`}`;
  const described = describedBy(field, hint, problems);
  const invalid = problems.length ? 'true' : nothing;
  const count = (): void => {
    form.changed(field);
    form.sayLater(() => countText(leftIn(form, field, rules)));
  };
  const wrap = (content: unknown, kind = ''): unknown =>
    html`<div class=${`field ${kind} ${problems.length ? 'wrong' : ''}`} part="field">${content}</div>`;
  const lined = (content: unknown): unknown =>
    wrap(
      html`<label part="label" for=${field}>${label}</label>${hintTemplate(field, hint)}${problemTemplate(field, problems)}${content}`,
    );
  const tick = (id: string, text: unknown, about: unknown = nothing, required = false): unknown =>
    html`<div class="tick"><input type="checkbox" id=${id} name=${id} aria-describedby=${about} aria-invalid=${required ? invalid : nothing} aria-required=${required ? 'true' : nothing} @change=${() => form.changed(field)}><label for=${id}>${text}</label></div>`;
  switch (field) {
    case 'category':
      return lined(
        html`<select id="category" name="category" aria-describedby=${described} aria-invalid=${invalid} aria-required=${isRequired} @change=${() => form.changed('category')}><option value="">${msg('Please choose', { id: 'letter-choose', desc: 'First line of a list, before anything is chosen' })}</option>${categoriesOf(form.host).map((category) => html`<option value=${category.name}>${categoryLabel(category)}</option>`)}</select>`,
      );
    case 'message':
      form.areas.message.oninput = count;
      return lined(
        html`${describe(form.areas.message, { describedby: described, invalid, required: 'true' })}${countTemplate(form, 'message', rules)}`,
      );
    case 'address':
      form.areas.address.autocomplete = 'street-address';
      form.areas.address.oninput = () => form.changed(field);
      return lined(describe(form.areas.address, { describedby: described, invalid, required: isRequired && 'true' }));
    case 'attachments':
      return wrap(filesTemplate(form, rules, label, hint, described), 'files');
    case 'publish':
      // What tells of wrongdoing is never published.
      return form.root.querySelector<HTMLSelectElement>('#category')?.value === 'report'
        ? nothing
        : wrap(tick('publish', labelOf('publish')));
    case 'notify':
      return wrap(
        html`<div role="group" aria-labelledby="notify-label"><div class="label" part="label" id="notify-label">${label}</div>${problemTemplate(field, problems)}${tick('notify-email', msg('By e-mail', { id: 'letter-by-email', desc: 'Tick box: how to be told of an answer' }))}${tick('notify-sms', msg('By text message', { id: 'letter-by-sms', desc: 'Tick box: how to be told of an answer' }))}</div>`,
      );
    case 'consent': {
      const href = linkOf(form.host.getAttribute('privacy-href') ?? undefined, form.host.baseURI);
      return wrap(
        html`${problemTemplate(field, problems)}${tick('consent', labelOf('consent'), describedBy(field, '', problems), true)}${
          href
            ? html`<div class="privacy"><a href=${href} target="_blank" rel="noopener">${msg('Privacy notice (opens in a new window)', { id: 'letter-privacy', desc: 'Link' })}</a></div>`
            : nothing
        }`,
      );
    }
    default: {
      const [type, autocomplete] = KINDS[field]!;
      return lined(
        html`<input id=${field} name=${field} type=${type} autocomplete=${autocomplete} autocapitalize=${/^(?:email|tel)$/.test(type) ? 'off' : nothing} aria-describedby=${described} aria-invalid=${invalid} aria-required=${isRequired} @input=${field === 'subject' ? count : () => form.changed(field)}>${field === 'subject' ? countTemplate(form, field, rules) : nothing}`,
      );
    }
  }
}

/** Files: the browser's own input speaks the browser's language, and forgets what was chosen before. */
function filesTemplate(
  form: LetterForm,
  rules: LetterRules,
  label: unknown,
  hint: unknown,
  described: unknown,
): unknown {
  const choose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    form.addFiles([...input.files!]);
    // The same file can be chosen again.
    input.value = '';
  };
  return html`<div class="label" part="label" id="attachments-label">${label}</div>${hintTemplate('attachments', hint)}${problemTemplate('attachments', problemsFor(form, 'attachments'))}<div class="choose"><input class="visually-hidden" type="file" id="attachments" multiple accept=${rules.accept || nothing} aria-labelledby="attachments-label attachments-choose" aria-describedby=${described} @change=${choose}><label class="button" id="attachments-choose" for="attachments">${msg('Choose files', { id: 'letter-choose-files', desc: 'Button' })}</label></div>${
    form.files.length
      ? html`<ul class="chosen" part="files">${form.files.map((file) => html`<li><bdi>${file.name}</bdi> <button class="button" type="button" aria-label=${`${msg('Remove', { id: 'letter-remove-file', desc: 'Button beside the name of a file' })} ${file.name}`} @click=${() => form.removeFile(file)}>${msg('Remove', { id: 'letter-remove-file', desc: 'Button beside the name of a file' })}</button></li>`)}</ul>`
      : nothing
  }`;
}

/** Telephone numbers, each of which can be called. */
function emergencyTemplate(numbers: string | null): unknown {
  const links = (numbers ?? '').split(/[\s,;，、；]+/).filter((number) => /\d/.test(number));
  if (!links.length) return nothing;
  return html`<div class="emergency" part="emergency"><strong>${msg('In an emergency, do not write: call', { id: 'letter-emergency', desc: 'Before telephone numbers, at the top of a form for letters' })} ${links.map((number, i) => html`${i ? ' · ' : ''}<a href=${`tel:${number.replace(/[^\d+]/g, '')}`}>${number}</a>`)}</strong></div>`;
}

/** The whole form. */
export function formTemplate(form: LetterForm): unknown {
  const { host, rules } = form;
  const page = pageControls(host).map(({ name }) => name);
  const consentAt = rules.fields.indexOf('consent');
  const fields = (names: readonly string[]): unknown =>
    names.map((field) => fieldTemplate(form, field as FieldName, rules));
  const own = consentAt < 0 ? rules.fields : rules.fields.slice(0, consentAt);
  const stay = (event: Event): void => event.preventDefault();
  return html`<form class="form" part="form" method="post" novalidate @submit=${stay}>
    <div class="visually-hidden" role="status">${statusTemplate(form)}</div>
    ${summaryTemplate(form)}${emergencyTemplate(host.getAttribute('emergency'))}${draftTemplate(form)}
    <div class="notice" part="notice"><slot name="notice">${msg('What you write here is used only to deal with your letter. Please give no numbers of identity cards or bank accounts.', { id: 'letter-notice', desc: 'Above the first field of a form for letters' })}</slot></div>
    <fieldset disabled=${form.isLocked ? '' : nothing}>
      ${fields(own)}
      <div class="page" inert=${form.isLocked ? '' : nothing}><slot name="fields" @input=${() => form.changed()} @change=${() => form.changed()}></slot>${page.map((name) => problemTemplate(name, problemsFor(form, name)))}</div>
      ${consentAt < 0 ? nothing : fields(rules.fields.slice(consentAt))}
    </fieldset>
    ${buttonsTemplate(form)}
  </form>`;
}
