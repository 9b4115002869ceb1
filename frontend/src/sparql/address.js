// The query as an address. Servers take about 8,000 characters; a longer query goes behind the
// # sign, which is never sent and needs JavaScript to be read.

const LONGEST = 6000;

export function addressOf(text) {
  const address = new URL("/sparql", location.origin);
  const query = new URLSearchParams({ query: text }).toString();
  if (query.length <= LONGEST) address.search = query;
  else address.hash = query;
  return address;
}

export const isLong = (address) => address.hash !== "";

export function write(text) {
  history.replaceState(null, "", addressOf(text));
}

// The query that the address holds behind the # sign, if it does.
export function fromHash() {
  return new URLSearchParams(location.hash.slice(1)).get("query");
}
