/** Work that asks for what stands at places, written once for a disk, which answers at once, and for a client, which does later. */

/** Runs a generator that asks questions: to its end at once while answers are at hand, else as they come. */
export function drive<T, Q, A>(asking: Generator<Q, T, A>, answer: (question: Q) => A | Promise<A>): T | Promise<T> {
  let step = asking.next();
  while (step.done !== true) {
    const given = answer(step.value);
    if (given instanceof Promise) return given.then((first) => finish(asking, answer, first));
    step = asking.next(given);
  }
  return step.value;
}

async function finish<T, Q, A>(
  asking: Generator<Q, T, A>,
  answer: (question: Q) => A | Promise<A>,
  first: A,
): Promise<T> {
  let step = asking.next(first);
  while (step.done !== true) step = asking.next(await answer(step.value));
  return step.value;
}
