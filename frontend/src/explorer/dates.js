// Dates as the network counts them: years as 2008, months as 200810.

const MONTHS = ["January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December"];
const [FIRST, LAST] = [1, 12];
const isMonth = (point) => point > 9999;

export const yearOf = (date) => (date ? Number(date.slice(0, 4)) : null);

// The month of a date; null where only the year is known.
export const monthOf = (date) => (date?.length >= 7 ? yearOf(date) * 100 + Number(date.slice(5, 7)) : null);

// A year or month in words.
export const told = (point) => (isMonth(point) ? `${MONTHS[(point % 100) - 1]} ${Math.floor(point / 100)}` : String(point));

// All years or months from the first to the last of some.
export function stretch(points) {
  const [first, last] = [Math.min(...points), Math.max(...points)];
  const all = [];
  for (let at = first; at <= last; at = isMonth(at) && at % 100 === LAST ? at + 100 - LAST + FIRST : at + 1) all.push(at);
  return all;
}

// Whether a date can be of these years or months, null at an end that is not narrowed.
export function isWithin(date, { from, to }) {
  const year = yearOf(date);
  if (year === null) return false;
  const month = monthOf(date);
  const [first, last] = [month ?? year * 100 + FIRST, month ?? year * 100 + LAST];
  const [low, high] = [from ?? -Infinity, to ?? Infinity];
  return last >= (isMonth(low) ? low : low * 100 + FIRST) && first <= (isMonth(high) ? high : high * 100 + LAST);
}
