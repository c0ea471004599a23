/** Runs in the browser: filters the page’s list of practices by its form, and keeps the choice in the address. */
import { choiceQuery, chosen, criteria, readChoice, type Choice } from '../practice-filter/choice.ts';
import type { PracticeFacts } from '../practice-filter/facts.ts';
import { fits, loosenings, timeNeeded, type TimeNeeded } from '../practice-filter/match.ts';
import type { Catalogue } from '../words/index.ts';
import { plural } from '../words/plural.ts';

type Words = Pick<
  Catalogue['practiceFilterWords'],
  'found' | 'nothing' | 'nothingAtAll' | 'without' | 'wouldFit' | 'inGroups'
> &
  Pick<Catalogue, 'locale'>;

interface Item {
  readonly element: HTMLElement;
  readonly facts: PracticeFacts;
  readonly link: HTMLAnchorElement | null;
  readonly address: string;
  readonly minutes: Element | null;
  /** Its minutes while no number of people is chosen. */
  readonly anyMinutes: string;
}

const form = document.querySelector<HTMLFormElement>('#practice--finder');
if (form !== null) start(form);

function start(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  const items = [...document.querySelectorAll<HTMLElement>('[data-practice]')].map(itemOf);
  const status = form.querySelector<HTMLElement>('[role=status]');
  const reset = form.querySelector<HTMLElement>('[type=reset]');
  const submit = form.querySelector<HTMLElement>('[type=submit]');
  const loosen = form.querySelector<HTMLElement>('.finder-loosen');
  const choiceOfForm = () => {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.set(name, value);
    return readChoice(params);
  };

  const show = (choice: Choice) => {
    const fitting = new Set(items.filter(({ facts }) => fits(facts, choice)));
    for (const item of items)
      showItem(item, choice, { isShown: fitting.has(item), inGroups: words.inGroups });
    for (const group of document.querySelectorAll<HTMLElement>('.scale-group')) {
      group.hidden = group.querySelector('[data-practice]:not([hidden])') === null;
    }
    const looser =
      fitting.size > 0
        ? []
        : loosenings(
            items.map(({ facts }) => facts),
            choice,
          );
    if (status !== null) {
      status.textContent =
        fitting.size > 0
          ? plural(fitting.size, words.found, words.locale)
          : looser.length > 0
            ? words.nothing
            : words.nothingAtAll;
    }
    if (submit !== null) submit.hidden = fitting.size === 0;
    if (reset !== null) reset.hidden = chosen(choice).length === 0;
    if (loosen !== null) {
      loosen.hidden = looser.length === 0;
      loosen.replaceChildren(
        ...looser.map(({ criterion, count }) => {
          const button = document.createElement('button');
          button.type = 'button';
          button.textContent = `${words.without[criterion]}: ${plural(count, words.wouldFit, words.locale)}`;
          button.addEventListener('click', () => {
            setControl(form, criterion, undefined);
            update();
            control(form, criterion)?.focus();
          });
          const item = document.createElement('li');
          item.append(button);
          return item;
        }),
      );
    }
  };
  const update = () => {
    const choice = choiceOfForm();
    history.replaceState(history.state, '', `${location.pathname}${choiceQuery(choice)}${location.hash}`);
    show(choice);
  };
  const readAddress = () => {
    const choice = readChoice(new URLSearchParams(location.search));
    for (const name of criteria) setControl(form, name, choice[name]);
    show(choiceOfForm());
  };

  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    items.find(({ element }) => !element.hidden)?.link?.focus();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const name of criteria) setControl(form, name, undefined);
    update();
    control(form, 'people')?.focus();
  });
  addEventListener('popstate', readAddress);
  readAddress();
  form.hidden = false;
  document.querySelector<HTMLElement>('#practice--groups')?.setAttribute('hidden', '');
}

function itemOf(element: HTMLElement): Item {
  const link = element.querySelector('a');
  const minutes = element.querySelector('[data-minutes]');
  return {
    element,
    facts: JSON.parse(element.dataset['practice'] ?? '{}') as PracticeFacts,
    link,
    address: link?.getAttribute('href') ?? '',
    minutes,
    anyMinutes: minutes?.textContent ?? '',
  };
}

/** Shows the minutes for the chosen number of people, and passes that number on in the link. */
function showItem(
  { element, facts, link, address, minutes, anyMinutes }: Item,
  { people }: Choice,
  { isShown, inGroups }: { isShown: boolean; inGroups: string },
) {
  element.hidden = !isShown;
  const time = people === undefined ? undefined : timeNeeded(facts, people);
  if (minutes !== null)
    minutes.textContent =
      time === undefined || people === undefined ? anyMinutes : timeText(time, people, inGroups);
  const query = time === undefined ? '' : choiceQuery({ people: time.groupSize });
  link?.setAttribute('href', `${address}${query}`);
}

/** With the sizes of the groups, where there are several. */
function timeText({ text, groupSizes }: TimeNeeded, people: number, inGroups: string): string {
  const [smallest, largest] = [groupSizes[0], groupSizes.at(-1)];
  if (smallest === people) return text;
  const sizes = smallest === largest ? String(smallest) : `${smallest}–${largest}`;
  return `${text}, ${inGroups.replace('{}', sizes)}`;
}

function control(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | undefined {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : undefined;
}

function setControl(form: HTMLFormElement, name: string, value: string | number | true | undefined): void {
  const found = control(form, name);
  if (found === undefined) return;
  if (found instanceof HTMLInputElement && found.type === 'checkbox') found.checked = value === true;
  else found.value = value === undefined ? '' : String(value);
}
