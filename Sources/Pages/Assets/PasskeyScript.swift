/// The script of pages that use passkeys: it does nothing but carry between forms, the server and the browser's
/// `navigator.credentials`.
///
/// A form with `data-passkey` is sent by it. `data-begin` and `data-finish` are the addresses that are asked before and
/// after the passkey is touched; what the server asks for says whether one is made or used. The form's fields go along
/// with both, fields of one name that are boxes as a list. `data-next` is where to go afterwards. What goes wrong is said
/// in the form's `[data-message]`; what would be signed is shown in `[data-text]`. A form with `data-post` is sent as
/// JSON to that address, without a passkey. The code in the address of a link (`#CODE`) is put into the field `code`.
/// After each end the form tells `tagout:done` with the server's answer as its detail.
package enum PasskeyScript {
  /// The whole script, served as it is.
  package static let text = #"""
    "use strict";
    (() => {
      const toBytes = (text) => {
        const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
        return Uint8Array.from(plain, (letter) => letter.charCodeAt(0)).buffer;
      };
      const toText = (buffer) => {
        let plain = "";
        for (const byte of new Uint8Array(buffer)) plain += String.fromCharCode(byte);
        return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
      };
      const csrf = () => document.querySelector('meta[name="csrf"]')?.content ?? "";

      const send = async (address, value) => {
        const headers = { "Content-Type": "application/json" };
        if (csrf()) headers["X-Tagout-CSRF"] = csrf();
        const answer = await fetch(address, {
          method: "POST", headers, body: JSON.stringify(value), credentials: "same-origin",
        });
        const object = await answer.json().catch(() => ({}));
        if (answer.ok) return object;
        const error = object.error ?? { message: `the server answered ${answer.status}` };
        throw new Error(error.remedy ? `${error.message}; ${error.remedy}` : error.message);
      };

      const described = (list) => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));
      const make = async (options) => {
        const made = await navigator.credentials.create({
          publicKey: {
            ...options, challenge: toBytes(options.challenge),
            user: { ...options.user, id: toBytes(options.user.id) },
            excludeCredentials: described(options.excludeCredentials),
          },
        });
        return {
          id: made.id, rawId: toText(made.rawId), type: made.type,
          response: {
            clientDataJSON: toText(made.response.clientDataJSON),
            attestationObject: toText(made.response.attestationObject),
            transports: made.response.getTransports?.() ?? [],
          },
        };
      };
      const use = async (options) => {
        const used = await navigator.credentials.get({
          publicKey: {
            ...options, challenge: toBytes(options.challenge), allowCredentials: described(options.allowCredentials),
          },
        });
        const response = {
          clientDataJSON: toText(used.response.clientDataJSON),
          authenticatorData: toText(used.response.authenticatorData), signature: toText(used.response.signature),
        };
        if (used.response.userHandle) response.userHandle = toText(used.response.userHandle);
        return { id: used.id, rawId: toText(used.rawId), type: used.type, response };
      };

      const fields = (form) => {
        const value = {};
        for (const field of form.elements) {
          if (!field.name || field.disabled || field.type === "submit") continue;
          if (field.type === "checkbox") {
            if (field.value === "on") value[field.name] = field.checked;
            else {
              value[field.name] ??= [];
              if (field.checked) value[field.name].push(field.value);
            }
          } else if (field.type !== "radio" || field.checked) value[field.name] = field.value;
        }
        return value;
      };

      const say = (form, text) => {
        const place = form.querySelector("[data-message]");
        if (place) place.textContent = text;
      };
      const words = (error) => error.name === "NotAllowedError"
        ? "The passkey was not used: it was cancelled, took too long, or is not one of those asked for."
        : error.message;

      const run = async (form) => {
        const value = fields(form);
        if (form.dataset.post) return send(form.dataset.post, value);
        if (!window.PublicKeyCredential) throw new Error("This browser has no passkeys here; open the page over TLS.");
        const begun = await send(form.dataset.begin, value);
        const place = form.querySelector("[data-text]");
        if (place && begun.text) place.textContent = begun.text;
        const credential = await (begun.publicKey.rp ? make : use)(begun.publicKey);
        return send(form.dataset.finish, { ...value, ceremony: begun.ceremony, credential });
      };

      const submitted = async (event) => {
        const form = event.target;
        if (!(form instanceof HTMLFormElement) || !("passkey" in form.dataset || form.dataset.post)) return;
        event.preventDefault();
        if (form.dataset.busy) return;
        form.dataset.busy = "yes";
        form.setAttribute("aria-busy", "true");
        say(form, "");
        try {
          const answer = await run(form);
          form.dispatchEvent(new CustomEvent("tagout:done", { bubbles: true, detail: answer }));
          if (form.dataset.next) location.assign(form.dataset.next);
        } catch (error) {
          say(form, words(error));
        } finally {
          delete form.dataset.busy;
          form.removeAttribute("aria-busy");
        }
      };
      document.addEventListener("submit", submitted);

      const readCode = () => {
        const field = document.querySelector('form[data-passkey] input[name="code"]');
        if (!field || location.hash.length < 2) return;
        field.value = location.hash.slice(1);
        history.replaceState(null, "", location.pathname + location.search);
      };
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", readCode);
      else readCode();
    })();

    """#
}
