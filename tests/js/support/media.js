// A media element that plays only when told to.
import { FakeElement } from "./document.js";

export class FakeVideo extends FakeElement {
  currentTime = 0;
  played = 0;
  paused = true;
  refusal = null;

  async play() {
    if (this.refusal) throw Object.assign(new Error(this.refusal), { name: this.refusal });
    this.played += 1;
    this.paused = false;
    this.dispatchEvent(new Event("playing"));
  }

  pause() {
    if (this.paused) return;
    this.paused = true;
    this.dispatchEvent(new Event("pause"));
  }

  load() {}

  remove() {
    this.isConnected = false;
  }
}

/** A stage that remembers what was put into it. */
export class FakeStage extends FakeElement {
  children = [];

  replaceChildren(...children) {
    this.children = children;
  }
}
