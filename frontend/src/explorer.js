// The network page: fetches the network and hands it to the explorer. Without WebGL the page
// stays what the server wrote: the list, and a picture of it.

import { decoded, Names } from "./explorer/columns.js";
import { Explorer } from "./explorer/explorer.js";
import { read } from "./explorer/address.js";
import { json, Waiting } from "./explorer/asking.js";
import { sentence } from "./parts/problem.js";

const root = document.querySelector(".explorer");
const WAIT = 2000;

function drawable() {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return Boolean(context);
}

const pause = (time) => new Promise((done) => setTimeout(done, time));

// The network, once the server has it.
async function fetched(told) {
  for (;;) {
    try {
      return decoded(await json(root.dataset.source));
    } catch (error) {
      if (!(error instanceof Waiting)) throw error;
      told.textContent = error.message;
      await pause(WAIT);
    }
  }
}

async function start() {
  const told = root.querySelector(".stage-message");
  if (!drawable()) {
    told.textContent = "This browser cannot draw the picture (no WebGL 2). The list below says the same.";
    root.dataset.still = "true";
    return;
  }
  try {
    const [data] = await Promise.all([fetched(told), document.fonts.ready]);
    if (data.nodes.length) await new Explorer(root, data, read(new Names(data.own))).start();
  } catch (error) {
    root.classList.remove("is-live");
    told.textContent = `The picture could not be drawn. ${sentence(error)} The list below says the same.`;
  }
}

if (root) start();
