/** A letter from the first key to its receipt, whatever happens on the way. */
import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { LetterController } from '../../src/controllers/letter-controller.js';
import type { LetterSettings } from '../../src/controllers/letter-exchange.js';
import { keptDraft } from '../../src/data/letter/draft.js';
import type { Letter } from '../../src/data/letter/fields.js';
import type { Send } from '../../src/data/letter/post.js';
import type { Sending } from '../../src/data/letter/sending.js';
import { settled, until } from '../support/render.js';
import { absent, clocks, created, held, pass, server } from '../support/stub-letters.js';

const ACTION = 'https://city.example/letters';

/** Something on a page that has a letter. */
class Place extends HTMLElement {
  readonly updateComplete = Promise.resolve(true);
  private readonly _controllers: ReactiveController[] = [];
  addController(controller: ReactiveController): void {
    this._controllers.push(controller);
  }
  removeController(): void {}
  requestUpdate(): void {}
  connectedCallback(): void {
    this._controllers.forEach((controller) => controller.hostConnected?.());
  }
  disconnectedCallback(): void {
    this._controllers.forEach((controller) => controller.hostDisconnected?.());
  }
}
customElements.define('test-letter-place', Place);

const written: Letter = {
  category: 'suggestion',
  phone: '555 0123',
  subject: 'A bench at the tram stop',
  message: 'Could there be a bench at the tram stop?',
  attachments: [],
  consent: true,
  others: [],
};

const places: Place[] = [];
afterEach(() => places.splice(0).forEach((place) => place.remove()));

function letterWith(
  send: Send,
  settings: Partial<LetterSettings> = {},
  letter: Letter | (() => Letter) = written,
  heard: (state: Sending) => void = () => {},
) {
  const place = new Place();
  places.push(place);
  const way: Sending['name'][] = [];
  const controller = new LetterController(
    place,
    () => ({
      action: ACTION,
      method: 'POST',
      encoding: 'application/json',
      credentials: 'same-origin',
      timeout: 20,
      keyHeader: true,
      headers: {},
      keepsDraft: true,
      send,
      ...settings,
    }),
    typeof letter === 'function' ? letter : () => letter,
    (state) => {
      way.push(state.name);
      heard(state);
    },
  );
  document.body.append(place);
  const reaches = (name: Sending['name']) => until(() => controller.state.name === name, `the letter is ${name}`);
  return { place, controller, way, reaches };
}

/** Asks the page whether it may go. */
function leave(): boolean {
  const event = new CustomEvent('beforeunload', { cancelable: true }) as unknown as BeforeUnloadEvent;
  return dispatchEvent(event);
}

describe('a letter', () => {
  it('is sent with its key, and is forgotten when it has arrived', async () => {
    const { send, requests } = server(created);
    const { controller, reaches } = letterWith(send);
    controller.changed();
    expect(keptDraft(ACTION)!.subject).to.equal(written.subject);
    controller.submit();
    await reaches('sent');
    expect(requests.map(({ method, headers }) => [method, headers['Idempotency-Key']])).to.deep.equal([
      ['POST', controller.key],
    ]);
    expect(keptDraft(ACTION)).to.equal(undefined);
    expect(leave()).to.equal(true);
  });

  it('is sent once, however often the button is pressed', async () => {
    const { answer, give } = held();
    const { send, requests } = server(answer);
    const { controller, reaches } = letterWith(send);
    controller.submit();
    controller.submit();
    give(created);
    await reaches('sent');
    controller.submit();
    await settled();
    expect(requests).to.have.length(1);
  });

  it('is asked for after its answer was lost, and not sent twice', async () => {
    const { send, requests } = server('lost', { status: 200, body: { reference: 'LW-1' } });
    const { controller, reaches } = letterWith(send);
    controller.submit();
    await reaches('sent');
    expect(requests.map(({ method }) => method)).to.deep.equal(['POST', 'GET']);
    expect(requests[1]!.headers['Idempotency-Key']).to.equal(requests[0]!.headers['Idempotency-Key']);
  });

  it('is sent again with the same key where it has not arrived', async () => {
    const { send, requests } = server('lost', absent, created);
    const { controller, reaches } = letterWith(send);
    controller.submit();
    await reaches('waiting');
    pass(2);
    await reaches('sent');
    expect(requests.map(({ method }) => method)).to.deep.equal(['POST', 'GET', 'POST']);
    expect(new Set(requests.map(({ headers }) => headers['Idempotency-Key'])).size).to.equal(1);
  });

  it('waits as long as the server wants, and counts down', async () => {
    const { send, requests } = server({ status: 429, headers: { 'Retry-After': '30' } }, created);
    const { controller, reaches } = letterWith(send);
    controller.submit();
    await reaches('waiting');
    expect(controller.secondsLeft).to.equal(30);
    pass(29);
    expect(controller.secondsLeft).to.equal(1);
    expect(requests).to.have.length(1);
    pass(1);
    await reaches('sent');
    expect(clocks()).to.equal(0);
  });

  it('waits no longer where the clock of the machine is put back meanwhile', async () => {
    const { send } = server({ status: 429, headers: { 'Retry-After': '3' } }, created);
    const { controller, reaches } = letterWith(send);
    controller.submit();
    await reaches('waiting');
    pass(1);
    pass(-3600);
    expect(controller.secondsLeft).to.equal(1);
    pass(1);
    await reaches('sent');
  });

  it('is found where it arrives after the last attempt was given up', async () => {
    const late = { status: 200, body: { reference: 'LW-1' } };
    const { send, requests } = server('lost', absent, 'lost', absent, 'lost', absent, late);
    const { controller, reaches } = letterWith(send);
    controller.submit();
    for (const seconds of [2, 6, 2]) {
      await reaches('waiting');
      pass(seconds);
    }
    await reaches('sent');
    expect(requests.filter(({ method }) => method === 'POST')).to.have.length(3);
  });

  it('is asked for once, whatever its page does when it hears that it is in doubt', async () => {
    const { send, requests } = server('offline', { status: 200, body: { reference: 'LW-1' } });
    const { controller, reaches } = letterWith(send, {}, written, ({ name }) => {
      if (name === 'doubtful') controller.submit();
    });
    controller.submit();
    await reaches('sent');
    await settled();
    expect(requests.map(({ method }) => method)).to.deep.equal(['POST', 'GET']);
  });

  it('keeps its key while it may have arrived, whoever begins another one', async () => {
    const { controller } = letterWith(server(held().answer).send);
    const { key } = controller;
    controller.submit();
    controller.startOver();
    expect(controller.state.name).to.equal('sending');
    expect(controller.key).to.equal(key);
    expect(keptDraft(ACTION)).to.deep.include({ key, inDoubt: true });
  });

  it('is in doubt without a connection, and asked for when there is one', async () => {
    const { send } = server('offline', { status: 200, body: { reference: 'LW-1' } });
    const { controller, reaches } = letterWith(send);
    controller.submit();
    await reaches('doubtful');
    expect(keptDraft(ACTION)!.inDoubt).to.equal(true);
    dispatchEvent(new CustomEvent('online'));
    await reaches('sent');
  });

  it('holds a reader back while it may have arrived', async () => {
    const { controller, reaches } = letterWith(server('offline').send);
    controller.submit();
    await reaches('doubtful');
    expect(leave()).to.equal(false);
  });

  it('holds a reader back who has written something, and not one who has only chosen', () => {
    const words: Letter = { ...written, phone: undefined };
    const { controller } = letterWith(server(created).send, {}, words);
    expect(leave()).to.equal(true);
    controller.changed();
    // What is kept in the tab goes with the tab.
    expect(leave()).to.equal(false);
    controller.startOver();
    expect(leave()).to.equal(true);
    const other = letterWith(
      server(created).send,
      {},
      { category: 'praise', attachments: [], consent: true, others: [] },
    );
    other.controller.changed();
    expect(leave()).to.equal(true);
  });

  it('lets a reader go who has only seen what he wrote before', () => {
    const first = letterWith(server(created).send);
    first.controller.changed();
    first.place.remove();
    const { controller } = letterWith(server(created).send);
    expect(controller.restore(() => {})!.message).to.equal(written.message);
    expect(leave()).to.equal(true);
  });

  it('goes out again as it was, whatever inputs of the page say meanwhile', async () => {
    const { send, requests } = server({ status: 429, headers: { 'Retry-After': '30' } }, 'lost', absent, created);
    let sum = '5';
    const { controller, reaches } = letterWith(send, {}, () => ({ ...written, others: [['sum', sum]] }));
    controller.submit();
    await reaches('waiting');
    sum = '7';
    pass(30);
    await until(() => requests.length === 3 && controller.state.name === 'waiting', 'it is to be sent again');
    pass(6);
    await reaches('sent');
    const posted = requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
    expect(posted).to.have.length(3);
    expect(new Set(posted).size).to.equal(1);
  });

  it('lets a reader go after it was taken from the page', () => {
    const { controller, place } = letterWith(server(created).send);
    controller.changed();
    place.remove();
    expect(leave()).to.equal(true);
  });

  it('is asked for after a reload that came while it was on its way', async () => {
    const first = letterWith(server(held().answer).send);
    first.controller.changed();
    first.controller.submit();
    first.place.remove();
    const { send, requests } = server({ status: 200, body: { reference: 'LW-1' } });
    const { controller, reaches } = letterWith(send);
    let filled = '';
    controller.restore(({ message }) => (filled = message!));
    expect(filled).to.equal(written.message);
    await reaches('sent');
    expect(requests.map(({ method, headers }) => [method, headers['Idempotency-Key']])).to.deep.equal([
      ['GET', first.controller.key],
    ]);
  });

  it('shows its receipt again to who has loaded the page before he can have read it, once', async () => {
    const first = letterWith(server(created).send);
    first.controller.submit();
    await first.reaches('sent');
    dispatchEvent(new CustomEvent('pagehide'));
    first.place.remove();
    const again = letterWith(server().send);
    expect(again.controller.restore(() => undefined)).to.equal(undefined);
    expect(again.controller.state).to.deep.equal(first.controller.state);
    expect(leave()).to.equal(true);
    const other = letterWith(server().send);
    other.controller.restore(() => undefined);
    expect(other.controller.state.name).to.equal('editing');
  });

  it('shows its receipt no more to who has had the time to read it, or comes much later, or keeps no draft', async () => {
    const now = Date.now;
    const start = now();
    const comesBack = async (read: number, away: number, keepsDraft: boolean): Promise<string> => {
      Date.now = () => start;
      const first = letterWith(server(created).send, { keepsDraft });
      first.controller.submit();
      await first.reaches('sent');
      Date.now = () => start + read;
      dispatchEvent(new CustomEvent('pagehide'));
      first.place.remove();
      Date.now = () => start + read + away;
      const again = letterWith(server().send, { keepsDraft });
      again.controller.restore(() => undefined);
      again.place.remove();
      return again.controller.state.name;
    };
    try {
      expect(await comesBack(9_000, 5_000, true)).to.equal('sent');
      expect(await comesBack(11_000, 0, true)).to.equal('editing');
      expect(await comesBack(1_000, 60_000, true)).to.equal('editing');
      expect(await comesBack(1_000, 0, false)).to.equal('editing');
      // The clock of the machine was put back.
      expect(await comesBack(-3_600_000, 0, true)).to.equal('editing');
      expect(await comesBack(1_000, -3_600_000, true)).to.equal('editing');
      expect(sessionStorage).to.have.length(0);
    } finally {
      Date.now = now;
    }
  });

  it('is not sent by itself after a reload, where it has not arrived', async () => {
    const first = letterWith(server(held().answer).send);
    first.controller.changed();
    first.controller.submit();
    first.place.remove();
    const { send, requests } = server(absent, absent);
    const { controller, reaches } = letterWith(send);
    controller.restore(() => {});
    await reaches('waiting');
    pass(2);
    await reaches('editing');
    expect(controller.state).to.deep.include({ failure: { code: 'stopped' } });
    expect(requests.map(({ method }) => method)).to.deep.equal(['GET', 'GET']);
    expect(controller.key).to.equal(first.controller.key);
  });

  it('is found after a reload even where it arrives later than the first question', async () => {
    const first = letterWith(server(held().answer).send);
    first.controller.submit();
    first.place.remove();
    const { controller, reaches } = letterWith(server(absent, { status: 200, body: { reference: 'LW-1' } }).send);
    controller.restore(() => {});
    await reaches('waiting');
    pass(2);
    await reaches('sent');
  });

  it('is not sent by itself after a reload, however long the server does not say', async () => {
    const first = letterWith(server(held().answer).send);
    first.controller.submit();
    first.place.remove();
    const busy = { status: 503 };
    const { send, requests } = server({ status: 409 }, busy, busy, 'offline', absent, absent);
    const { controller, reaches } = letterWith(send);
    controller.restore(() => {});
    await reaches('waiting');
    pass(2);
    await until(() => requests.length === 2 && controller.state.name === 'waiting', 'the server is busy');
    pass(6);
    await reaches('doubtful');
    controller.submit();
    await reaches('doubtful');
    dispatchEvent(new CustomEvent('online'));
    await reaches('waiting');
    pass(2);
    await reaches('editing');
    expect(requests.every(({ method }) => method === 'GET')).to.equal(true);
  });

  it('is remembered by its key alone where no draft is kept', async () => {
    const first = letterWith(server(held().answer).send, { keepsDraft: false });
    first.controller.changed();
    expect(keptDraft(ACTION)).to.equal(undefined);
    first.controller.submit();
    first.place.remove();
    expect(Object.keys(keptDraft(ACTION)!)).to.deep.equal(['key', 'inDoubt']);
    const { controller, reaches } = letterWith(server({ status: 200, body: { reference: 'LW-1' } }).send, {
      keepsDraft: false,
    });
    controller.restore(() => {});
    await reaches('sent');
  });

  it('goes on while its form is moved', async () => {
    const { answer, give } = held();
    const { send, requests } = server(answer);
    const { controller, place, reaches } = letterWith(send);
    controller.submit();
    document.body.prepend(place);
    await settled();
    give(created);
    await reaches('sent');
    expect(requests).to.have.length(1);
  });

  it('is asked for when its form comes back to the page', async () => {
    const { send, requests } = server(held().answer, { status: 200, body: { reference: 'LW-1' } });
    const { controller, place, reaches } = letterWith(send);
    controller.submit();
    place.remove();
    await settled();
    document.body.append(place);
    await reaches('sent');
    expect(requests.map(({ method }) => method)).to.deep.equal(['POST', 'GET']);
  });

  it('counts down no more while its form is away, and goes on when it is back', async () => {
    const { send } = server({ status: 429, headers: { 'Retry-After': '30' } }, created);
    const { controller, place, reaches } = letterWith(send);
    controller.submit();
    await reaches('waiting');
    place.remove();
    await settled();
    expect(clocks()).to.equal(0);
    document.body.append(place);
    pass(30);
    await reaches('sent');
  });

  it('has a new key when another one is begun', async () => {
    const { send } = server(created);
    const { controller, reaches } = letterWith(send);
    const { key } = controller;
    controller.submit();
    await reaches('sent');
    controller.startOver();
    expect(controller.state.name).to.equal('editing');
    expect(controller.key).not.to.equal(key);
  });

  it('is not asked for after a reload where the server gets no header', async () => {
    const first = letterWith(server(held().answer).send, { keyHeader: false });
    first.controller.changed();
    first.controller.submit();
    first.place.remove();
    const { send, requests } = server({ status: 200, body: { id: 1 } });
    const { controller, reaches } = letterWith(send, { keyHeader: false });
    controller.restore(() => {});
    await reaches('doubtful');
    expect(controller.state).to.deep.include({ then: 'sending' });
    expect(requests).to.have.length(0);
  });

  it('cannot be asked for where the server gets no header', async () => {
    const { send, requests } = server('lost');
    const { controller, reaches } = letterWith(send, { keyHeader: false });
    controller.submit();
    await reaches('doubtful');
    expect(controller.state).to.deep.include({ then: 'sending' });
    expect(requests).to.have.length(1);
    expect(requests[0]!.headers).not.to.have.property('Idempotency-Key');
  });
});
