// Tagout's one script. Every page works without it but for passkeys; it keeps pages fresh and makes reflexes slower.
'use strict';
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  // Pages of this server are the only markup that is ever taken in.
  const policy = window.trustedTypes ? window.trustedTypes.createPolicy('tagout', { createHTML: (text) => text }) : null;
  const parse = (text) => new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html');

  async function fetchPage(address) {
    const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    return parse(await answer.text());
  }

  // More rows of a long plan come in place.
  document.addEventListener('click', async (event) => {
    const link = event.target.closest('a[data-more]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    if (link.getAttribute('aria-busy') === 'true') return;
    link.setAttribute('aria-busy', 'true');
    try {
      const page = await fetchPage(link.href);
      const group = link.closest('.group');
      const rows = all('[data-rows] > li', page);
      one('[data-rows]', group).append(...rows);
      const next = one('a[data-more]', page);
      if (next) link.replaceWith(next); else link.remove();
      const first = rows[0] && one('summary, a', rows[0]);
      if (first) first.focus({ preventScroll: true });
    } catch {
      window.location.assign(link.href);
    }
  });

  // What has changed on the server is put in where it stands; what the reader has opened stays open.
  // News that comes while a page is fetched may be younger than that page: it is fetched once more.
  let [pending, stale, patience] = [false, false, 2000];
  async function refresh() {
    if (pending) { stale = true; return; }
    pending = true;
    try {
      do { stale = false; await renew(); } while (stale);
      patience = 2000;
    } catch {
      setTimeout(refresh, patience);
      patience = Math.min(2 * patience, 60000);
    } finally {
      pending = false;
    }
  }

  async function renew() {
    const page = await fetchPage(window.location.href);
    const [mine, fresh] = [one('#main'), one('#main', page)];
    if (!mine || !fresh) return;
    const live = all('[data-live]', mine);
    const sameShape = live.length > 0 && live.length === all('[data-live]', fresh).length;
    if (sameShape) {
      live.forEach((part) => {
        const other = one(`[data-live="${part.dataset.live}"]`, fresh);
        if (other) part.replaceWith(other);
      });
      if (!one('[data-log]', mine) && one('[data-log]', fresh)) mine.replaceChildren(...fresh.childNodes);
    } else {
      const open = new Map(all('details[id]', mine).map((part) => [part.id, part.open]));
      const at = document.activeElement && document.activeElement.id;
      mine.replaceChildren(...fresh.childNodes);
      all('details[id]', mine).forEach((part) => { if (open.has(part.id)) part.open = open.get(part.id); });
      if (at) one('#' + CSS.escape(at))?.focus({ preventScroll: true });
    }
    nicerTimes();
  }

  function nicerTimes() {
    const write = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
    all('time[datetime]').forEach((time) => {
      const when = new Date(time.dateTime);
      if (!time.title && !Number.isNaN(when.getTime())) { time.title = time.textContent; time.textContent = write.format(when); }
    });
  }

  function voidPage(reason) {
    const note = one('[data-void]');
    if (!note || !note.hidden) return;
    if (reason) one('[data-void-reason]', note).textContent = reason;
    note.hidden = false;
    document.body.classList.add('void-page');
    all('form[data-approve] input, form[data-approve] button, form[data-approve] textarea').forEach((part) => { part.disabled = true; });
    document.dispatchEvent(new CustomEvent('tagout-void'));
    note.scrollIntoView({ block: 'nearest' });
  }

  function listen(address) {
    const source = new EventSource(address);
    source.addEventListener('change', (event) => {
      const form = one('form[data-approve]');
      if (!form) { if (!one('form[data-reject]')) refresh(); return; }
      const news = JSON.parse(event.data);
      if (news.offer !== form.dataset.offer || news.void || !['held', 'approved'].includes(news.state)) voidPage(news.words);
    });
    source.addEventListener('log', (event) => {
      const log = one('[data-log]');
      if (!log) { refresh(); return; }
      const news = JSON.parse(event.data);
      const fresh = news.lines.slice(Math.max(0, Number(log.dataset.next) - news.number));
      if (!fresh.length) return;
      const isAtEnd = log.scrollTop + log.clientHeight > log.scrollHeight - 30;
      log.append((log.textContent ? '\n' : '') + fresh.join('\n'));
      log.dataset.next = String(news.number + news.lines.length);
      if (isAtEnd) log.scrollTop = log.scrollHeight;
    });
    window.addEventListener('pagehide', () => source.close());
  }

  // Approving: nothing works before it was read, and a pause has passed in which the page was looked at.
  function prepareSigning(form) {
    const [go, status, cool] = [one('[data-go]', form), one('[data-status]', form), one('[data-cool]', form)];
    one('[data-sign]', form).hidden = false;
    one('[data-noscript]', form).hidden = true;
    const typed = one('[data-wanted]', form);
    const pause = Number(form.dataset.pause || 0);
    let seen = 0;
    let busy = false;
    const missing = () => {
      const unread = all('input[type=checkbox]:not(:checked)', form).length;
      if (unread) return unread === 1 ? 'One loss is not acknowledged yet.' : `${unread} losses are not acknowledged yet.`;
      if (typed && typed.value !== typed.dataset.wanted) return `Type the environment’s name: ${typed.dataset.wanted}`;
      if (all('textarea[required]', form).some((area) => !area.value.trim())) return 'Say why.';
      if (seen < pause) return `The button works in ${Math.ceil(pause - seen)} s.`;
      return '';
    };
    const look = () => {
      if (busy || document.body.classList.contains('void-page')) return;
      const words = missing();
      go.disabled = words !== '';
      status.textContent = words || 'Your passkey asks for your finger, face or PIN next.';
      if (cool) cool.value = Math.min(seen, pause);
    };
    if (typed) typed.addEventListener('paste', (event) => event.preventDefault());
    form.addEventListener('input', look);
    if (pause) {
      const clock = setInterval(() => {
        if (!document.hidden) seen += 0.25;
        if (seen >= pause) { seen = pause; clearInterval(clock); }
        look();
      }, 250);
    }
    look();
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (busy || missing()) return;
      busy = true;
      go.disabled = true;
      status.textContent = 'Waiting for your passkey…';
      try {
        await sign(form);
        window.location.assign(form.dataset.next);
      } catch (error) {
        busy = false;
        look();
        status.textContent = error && error.message ? error.message : 'It was not signed.';
      }
    });
  }

  // Passkeys (WebAuthn level 3 §5.1): the server says what is asked for, the browser asks, the server judges the answer.
  async function post(path, body, form) {
    const csrf = form && one('input[name=csrf]', form);
    const headers = { 'Content-Type': 'application/json' };
    if (csrf) headers['X-Tagout-CSRF'] = csrf.value;
    const answer = await fetch(path, { method: 'POST', credentials: 'same-origin', headers, body: JSON.stringify(body) });
    const value = await answer.json();
    if (answer.ok) return value;
    const error = value.error || {};
    throw new Error([error.message || 'It did not work', error.remedy].filter(Boolean).join(': ') + '.');
  }

  async function ask(kind, options) {
    try {
      if (kind === 'create') {
        return await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
      }
      return await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    } catch (error) {
      throw new Error(error.name === 'NotAllowedError' ? 'The passkey was not touched in time, or it was refused.'
        : error.name === 'InvalidStateError' ? 'This device has a passkey for you here already.' : error.message);
    }
  }

  // Begins, asks, and finishes; what is sent at the end goes beside the passkey's answer.
  async function ceremony(form, path, kind, first, last) {
    const begun = await post(path + '/begin', first, form);
    const credential = (await ask(kind, begun.publicKey)).toJSON();
    return post(path + '/finish', { ...last, ceremony: begun.ceremony, credential }, form);
  }

  const value = (form, name) => (one(`[name=${name}]`, form) || {}).value || '';

  async function sign(form) {
    const path = `/web/proposals/${form.dataset.proposal}`;
    if ('reject' in form.dataset) {
      return ceremony(form, path + '/decision', 'get', { decision: 'reject', reason: value(form, 'reason').trim() }, {});
    }
    const isGlass = value(form, 'mode') === 'break-glass';
    const last = { acknowledged: all('input[name=acknowledged]:checked', form).map((box) => box.value) };
    if (value(form, 'typedName')) last.typedName = value(form, 'typedName');
    const glass = isGlass ? { breakGlass: true, reason: value(form, 'reason').trim() } : {};
    Object.assign(last, glass);
    // What is asked for must be what was read.
    const begun = await post(path + '/approval/begin', glass, form);
    if (begun.digest !== form.dataset.offer) {
      voidPage('What would be signed is not what you were reading.');
      throw new Error('Nothing was signed.');
    }
    const credential = (await ask('get', begun.publicKey)).toJSON();
    return post(path + '/approval/finish', { ...last, ceremony: begun.ceremony, credential }, form);
  }

  const show = (form, text) => { const place = one('[data-result]', form); place.textContent = text; place.hidden = false; };

  const passkeyForms = {
    'sign-in': async (form) => { await ceremony(form, '/web/sign-in', 'get', {}, {}); window.location.assign(form.dataset.next); },
    recovery: async (form) => {
      await post('/web/sign-in/recovery', { person: value(form, 'person'), code: value(form, 'code') }, form);
      window.location.assign(form.dataset.next);
    },
    enrol: async (form) => {
      const code = window.location.hash.slice(1);
      const made = await ceremony(form, '/web/enrol', 'create', { code, person: value(form, 'person') }, {});
      window.history.replaceState(null, '', window.location.pathname);
      form.hidden = true;
      const done = one('[data-done]');
      one('[data-done-title]', done).textContent = made.waits ? 'Made, and waits' : 'Done';
      one('[data-done-words]', done).textContent = made.waits
        ? `${made.person}: before it counts, somebody who may approve vouches for it. Read them these letters: ${made.key}`
        : `${made.person} (${made.role}): your passkey counts from now on.`;
      done.hidden = false;
      done.scrollIntoView({ block: 'nearest' });
    },
    vouch: async (form) => {
      await ceremony(form, '/web/people/vouch', 'get', { passkey: value(form, 'passkey') }, {});
      window.location.reload();
    },
    codes: async (form) => { show(form, (await post('/web/recovery-codes', {}, form)).codes.join('\n')); return 'Write them down, or print them: they are shown once.'; },
    invite: async (form) => {
      const made = await post('/web/people/invite', { person: value(form, 'person'), role: value(form, 'role') }, form);
      show(form, made.link);
      return 'Give them this link; it works once, for a day.';
    },
  };

  function preparePasskeys(form) {
    const [go, status] = [one('[data-go]', form), one('[data-status]', form)];
    if (!go) return;
    if (form.dataset.passkey === 'enrol') {
      // The first admin's code has no name in it, so whoever has it says theirs.
      one('[data-first]', form).hidden = false;
      if (window.location.hash.length < 8) status.textContent = 'Open the whole link that you were given.';
    }
    go.disabled = !window.PublicKeyCredential && !['recovery', 'codes', 'invite'].includes(form.dataset.passkey);
    if (go.disabled) status.textContent = 'This browser has no passkeys here: they need https, or http://localhost.';
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      go.disabled = true;
      status.textContent = 'One moment…';
      try {
        status.textContent = (await passkeyForms[form.dataset.passkey](form)) || '';
      } catch (error) {
        status.textContent = error.message;
      }
      go.disabled = false;
    });
  }

  document.addEventListener('DOMContentLoaded', () => {
    nicerTimes();
    const log = one('[data-log]');
    if (log) log.scrollTop = log.scrollHeight;
    all('form[data-approve], form[data-reject]').forEach(prepareSigning);
    all('form[data-passkey]').forEach(preparePasskeys);
    all('form.filters select').forEach((choice) => choice.addEventListener('change', () => choice.form.requestSubmit()));
    if (document.body.dataset.events && window.EventSource) listen(document.body.dataset.events);
  });
})();
