/** Runs in the browser: shows a practice’s minutes for the chosen head-count, which the address keeps. */
import { choiceQuery, readChoice } from '../practice-filter/choice.ts';

/** For each number of people: the total, then the steps that depend on it, in words. */
type MinutesByPeople = Readonly<Record<string, readonly string[]>>;

const choice = document.querySelector<HTMLElement>('#people--choice');
const select = choice?.querySelector('select');
const total = document.querySelector<HTMLElement>('[data-total-minutes]');
if (choice && select && total) start(choice, select, total);

function start(choice: HTMLElement, select: HTMLSelectElement, total: HTMLElement): void {
  const byPeople = JSON.parse(choice.dataset['minutes'] ?? '{}') as MinutesByPeople;
  const places = JSON.parse(choice.dataset['steps'] ?? '[]') as readonly number[];
  const steps = document.querySelectorAll('.practice > .text .step');
  const spots = [
    total,
    ...places.map((place) => steps[place]?.querySelector('.step-minutes') ?? undefined),
  ].map((element) => ({ element, ofAll: element?.textContent ?? '' }));
  /** The minutes for the ideal number, hidden once a number is chosen. */
  const ofIdeal = document.querySelector<HTMLElement>('[data-ideal-minutes]');

  const show = () => {
    const minutes = byPeople[select.value];
    spots.forEach(({ element, ofAll }, index) => {
      const text = minutes?.[index] ?? ofAll;
      if (element !== undefined && element.textContent !== text) element.textContent = text;
    });
    if (ofIdeal !== null) ofIdeal.hidden = minutes !== undefined;
  };
  const readAddress = () => {
    const people = String(readChoice(new URLSearchParams(location.search)).people ?? '');
    select.value = byPeople[people] === undefined ? '' : people;
    show();
  };
  select.addEventListener('change', () => {
    const people = select.value === '' ? undefined : Number(select.value);
    history.replaceState(history.state, '', `${location.pathname}${choiceQuery({ people })}${location.hash}`);
    show();
  });
  addEventListener('popstate', readAddress);
  readAddress();
  // Only from now on do screen readers announce the total.
  total.setAttribute('aria-live', 'polite');
  choice.hidden = false;
}
