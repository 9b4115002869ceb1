// What the server refused, in its own words: the cause, and what to do.

export class Problem extends Error {
  constructor({ title, detail, line, column }) {
    super(detail);
    Object.assign(this, { title, line, column });
  }
}

// Ask; the answer, or the problem that it tells. `lost` is said where nothing answers.
export async function send(address, options, lost = "Check the connection and try again.") {
  let answer;
  try {
    answer = await fetch(address, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem({ title: "The server was not reached", detail: lost });
  }
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

async function problemOf(answer) {
  try {
    return new Problem(await answer.json());
  } catch {
    return new Problem({ title: "This cannot be answered now", detail: `The server answered ${answer.status}; try again.` });
  }
}

// What an error says, as a sentence.
export const sentence = ({ message }) => (/[.?!]$/.test(message) ? message : `${message}.`);
