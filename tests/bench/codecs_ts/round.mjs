// Times one codec on one document beside the bare `JSON` functions, in a process of its own.
//
//   node round.mjs MODULE DOCUMENT        prints { read, write }: medians of ratios, and nanoseconds

import { documents, messages } from "./documents.mjs";

const [module, name] = process.argv.slice(2);
const { event, value } = documents[name];
const codec = await import(module);
const texts = messages(value);

/** The nanoseconds of one call of `run`. */
function time(run, subjects, calls) {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call += 1) run(subjects[call % subjects.length]);
  return Number(process.hrtime.bigint() - start) / calls;
}

function median(numbers) {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)];
}

/**
 * `ours` against `bare`, in turns; the ratio is taken within a turn. Turns are short, so that most of them run through on a
 * machine with other work to do.
 */
function compare(ours, bare, subjects) {
  if (ours === undefined) return undefined;
  const calls = Math.ceil(3e5 / time(bare, subjects, 2000));
  const turn = () => [time(bare, subjects, calls), time(ours, subjects, calls)];
  for (let warm = 0; warm < 100; warm += 1) turn();
  const turns = Array.from({ length: 401 }, turn);
  return {
    ratio: median(turns.map(([least, own]) => own / least)),
    bare: median(turns.map(([least]) => least)),
    own: median(turns.map(([, own]) => own)),
  };
}

const parse = codec[`parse${event}`];
const read = compare(parse, (text) => JSON.parse(text), texts);
const write = compare(codec[`stringify${event}`], (message) => JSON.stringify(message), texts.map(parse));
console.log(JSON.stringify({ read, write }));
