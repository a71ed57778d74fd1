/** Days of the week, against the calendar of the machine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOfDate, dayOfName, nameOfDay } from '../../server/src/story/calendar';

test('every day of forty years is the day that it was', () => {
  for (let time = Date.UTC(1990, 0, 1); time < Date.UTC(2030, 0, 1); time += 86_400_000) {
    const date = new Date(time);
    assert.equal(dayOfDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()), date.getUTCDay());
  }
});

test('the names of one day are one day', () => {
  for (const name of ['गुरुवार', 'बृहस्पतिवार', 'वीरवार']) assert.equal(dayOfName(name), 4);
  assert.equal(nameOfDay(4), 'गुरुवार');
  assert.equal(dayOfName('परिवार'), undefined);
});
