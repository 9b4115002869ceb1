// Reviewing names: the keys that stand on the buttons press them.

import { isTyping, pressed } from "./parts/keys.js";

document.addEventListener("keydown", (event) => {
  if (event.repeat || isTyping(event)) return;
  const wanted = document.querySelector(`[data-does="${pressed("review", event)}"]`);
  if (!wanted) return;
  event.preventDefault();
  wanted.click();
});
