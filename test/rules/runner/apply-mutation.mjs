/** Changes one place of a file: an exact text that occurs once, or the value at a path of a JSON file. */

/** Path steps of `rules[D1].amount`: a name, or an entry of a list by its `id`, `code`, `mark`, `step` or place. */
export function stepsOf(path) {
  return [...path.matchAll(/\[([^\]]+)\]|([^.[\]]+)/g)].map(([, entry, name]) => ({ entry, name }));
}

/** The holder and key of the value at a path; throws where the path leads nowhere. */
export function locate(value, path) {
  let holder;
  let key;
  let here = value;
  for (const { entry, name } of stepsOf(path)) {
    holder = here;
    key = entry === undefined ? name : indexOf(here, entry);
    if (holder === null || typeof holder !== 'object' || !Object.hasOwn(holder, key)) {
      throw new Error(`nothing at ${path}`);
    }
    here = holder[key];
  }
  return { holder, key, value: here };
}

function indexOf(list, entry) {
  if (!Array.isArray(list)) throw new Error(`no list for [${entry}]`);
  const named = list.findIndex((item) =>
    ['id', 'code', 'mark', 'step', 'grade', 'measure'].some((field) => String(item?.[field]) === entry),
  );
  return named >= 0 ? named : Number(entry);
}

export function applyMutation(text, mutation) {
  if (mutation.at === undefined) {
    const { file, find, replace, after } = mutation;
    const start = after === undefined ? 0 : onlyPlace(text, after, file) + after.length;
    const place = after === undefined ? onlyPlace(text, find, file) : text.indexOf(find, start);
    if (place < 0) throw new Error(`${find} does not stand behind ${after} in ${file}`);
    if (find === replace) throw new Error(`nothing changes in ${file}`);
    return text.slice(0, place) + replace + text.slice(place + find.length);
  }
  const value = JSON.parse(text);
  const { holder, key, value: before } = locate(value, mutation.at);
  if (JSON.stringify(before) === JSON.stringify(mutation.to))
    throw new Error(`nothing changes at ${mutation.at}`);
  if (mutation.to === undefined) {
    if (Array.isArray(holder)) holder.splice(key, 1);
    else delete holder[key];
  } else {
    holder[key] = mutation.to;
  }
  return JSON.stringify(value, null, 2);
}

function onlyPlace(text, find, file) {
  const count = text.split(find).length - 1;
  if (count !== 1) throw new Error(`${find} occurs ${count} times in ${file}`);
  return text.indexOf(find);
}
