// As much of a browser's document as these modules ask for, written for these tests.

/** An element with attributes, children and events; selectors are functions of it. */
export class FakeElement extends EventTarget {
  constructor({ id = "", text = "", dataset = {}, matches = [], closest = {}, ...more } = {}) {
    super();
    Object.assign(this, { id, textContent: text, dataset, hidden: false, value: "", checked: false }, more);
    this.attributes = {};
    this.matching = new Set(matches);
    this.closestOf = closest;
    this.isConnected = true;
    this.focused = 0;
  }

  matches(selector) {
    return this.matching.has(selector);
  }

  closest(selector) {
    return this.closestOf[selector] ?? (this.matching.has(selector) ? this : null);
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  getAttribute(name) {
    return this.attributes[name] ?? null;
  }

  removeAttribute(name) {
    delete this.attributes[name];
  }

  getBoundingClientRect() {
    return { top: this.top ?? 0 };
  }

  focus() {
    this.focused += 1;
  }
}

/** A document of these elements by id, and of these lists by selector. */
export class FakeDocument extends EventTarget {
  constructor({ elements = [], lists = {} } = {}) {
    super();
    this.elements = new Map(elements.map((element) => [element.id, element]));
    this.lists = lists;
    this.body = new FakeElement({ scrollHeight: 5000 });
  }

  getElementById(id) {
    return this.elements.get(id) ?? null;
  }

  querySelectorAll(selector) {
    return this.lists[selector] ?? [];
  }

  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }
}

/** Put values in place of browser globals until the test ends. */
export function stub(test, values) {
  for (const [name, value] of Object.entries(values)) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    test.after(() => {
      if (before) Object.defineProperty(globalThis, name, before);
      else delete globalThis[name];
    });
  }
}

/** An event that happened to `target`; `fields` are its own, such as `key`. */
export function eventOn(target, type, fields = {}) {
  const event = new Event(type, { cancelable: true });
  Object.defineProperty(event, "target", { value: target });
  return Object.assign(event, fields);
}
