/** As palavras das oficinas: as páginas, os guiões, as listas do que levar, as etiquetas e as cartas para grupos. */
import type { KitFile } from '../../documents/index.ts';
import type { Recipient } from '../../schemas/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { amount, range } from '../wording.ts';
import { counted, list, personCount } from './wording.ts';

/** «3 grupos de 4 e 1 de 5»; «2 pares». */
function groups(sizes: readonly number[]): string {
  const bySize = [...Map.groupBy(sizes, (size) => size)].map(([size, same]) => ({
    size,
    count: same.length,
  }));
  return list(
    bySize.map(({ size, count }, index) =>
      index === 0
        ? size === 2
          ? counted(count, { one: '{} par', other: '{} pares' })
          : `${counted(count, { one: '{} grupo', other: '{} grupos' })} de ${size}`
        : `${count} de ${size}`,
    ),
    'conjunction',
  );
}

const kinds: Readonly<Record<KitFile['kind'], string>> = {
  'packing-list': 'Lista do que levar',
  'run-sheet': 'Guião',
  'wall-agenda': 'Programa para a parede',
  badges: 'Etiquetas com o nome',
  'group-cards': 'Cartas para sortear grupos',
  workbook: 'Caderno',
  card: 'Carta',
  deck: 'Baralho',
  worksheet: 'Folha de trabalho',
  poster: 'Cartaz',
  essay: 'Texto',
  community: 'Comunidade',
  'hand-out': 'Folha para distribuir',
  practice: 'Prática',
  workshop: 'Oficina',
};

const each: Readonly<Record<Recipient, string>> = {
  person: 'por pessoa',
  group: 'por grupo',
  host: 'por quem acolhe',
  workshop: 'para todas as pessoas',
};

export const workshopWords: Catalogue['workshopWords'] = {
  workshop: 'Oficina',
  workshops: 'Oficinas',
  lead: 'Serões e dias com um plano: o que acontece e quando, em que grupos, e tudo o que há para imprimir.',
  workshopCount: (count) => counted(count, { one: '{} oficina', other: '{} oficinas' }),
  openWorkshop: 'Ver o plano',
  people: personCount,
  peopleRange: ({ is, min, max }) =>
    min === max ? personCount(is) : `${personCount(is)}; dá para ${range(min, max)}`,
  hosts: (hosts) => `${personCount(hosts)} a acolher`,
  joinIn: 'Quem acolhe participa, e conta como as outras pessoas.',
  chairs: (chairs) => counted(chairs, { one: '{} cadeira', other: '{} cadeiras' }),
  parts: (count, length) => `${count} partes de ${length}`,
  fromTo: (start, end) => `${start} – ${end}`,
  minutes: (minutes) => `${amount(minutes)} min`,
  minutesLeft: (minutes) => `faltam ${minutes}`,
  spare: (minutes) => `${minutes} min de folga`,
  groups,
  together: (people) => (people === 1 ? 'a sós' : `as ${people} pessoas em conjunto`),
  eachStep: (minutes) => `${amount(minutes)} por pessoa`,
  led: (lead) => `conduz: ${lead}`,
  instead: (title) => `ou: ${title}`,

  runSheet: 'Guião',
  clock: 'Hora',
  realTime: 'Hora real',
  what: 'O quê',
  who: 'Quem',
  bring: 'À mão',
  do: 'Fazer',
  say: 'Dizer',
  sayAndSteps: 'Dizer, e passos',
  question: 'Pergunta',
  care: 'Cuidado',
  stepByStep: 'Passo a passo',
  dateLine: 'Data',
  end: 'Fim',
  cutOrder: 'Se estiver atrasado, deixem de fora por esta ordem:',
  cut: ({ number, title, minutesInAll, isFirst }) =>
    `${number}. ${title} (poupa ${minutesInAll} min${isFirst ? '' : ' ao todo'})`,
  keepBreaks: 'As pausas ficam.',
  cutMark: (number) => `se houver atraso: deixar de fora (${number})`,

  packingList: 'Lista do que levar',
  toPrint: 'Imprimir',
  print: 'imprimir',
  toBring: 'Levar',
  room: 'Espaço',
  seats: 'Pessoas e lugares',
  printHeads: { what: 'O quê', paper: 'Papel e lados', times: 'Imprimir', sheets: 'Folhas' },
  kind: (kind) => kinds[kind],
  recipients: ({ recipient, copies }) =>
    recipient === 'workshop' ? 'um para todas as pessoas' : `um ${each[recipient]}: ${copies}`,
  times: (times) => (times === 1 ? 'uma vez' : `${times} vezes`),
  thisList: 'esta lista',
  printedInBook: 'Não tem ficheiro próprio: copiem de um caderno.',
  sheetsInAll: { one: '{} folha de papel ao todo.', other: '{} folhas de papel ao todo.' },
  sheetsEach: { one: '{} folha', other: '{} folhas' },
  paperFor: {
    'packing-list': 'normal',
    'run-sheet': 'normal',
    'wall-agenda': 'normal',
    badges: 'grosso, se houver',
    'group-cards': 'grosso, se houver',
    card: 'grosso, se houver',
    deck: 'grosso, se houver',
  },
  ordinaryPaper: 'normal',
  sides: {
    none: 'um só lado',
    'long-edge': 'frente e verso, lado maior',
    'short-edge': 'frente e verso, lado menor',
  },
  materialGroups: (count) => `para ${count} grupos`,
  finish: 'Tesoura ou guilhotina, um agrafador, um lápis para o guião.',
  ownNotes: 'Que mais',
  kitHelp:
    'Todos os ficheiros estão no pacote, uma pasta para cada linha, numeradas por esta ordem. Imprimam a 100 %, «tamanho real».',

  agendaWelcome: 'Podes descansar, passar a vez ou ir lá fora quando quiseres.',

  badges: 'Etiquetas com o nome',
  badgeHello: 'Chamo-me',
  badgePronoun: 'Podem tratar-me por (ela, ele …)',
  groupCards: 'Cartas para sortear grupos',
  groupCardsFor: (titles) => list(titles, 'conjunction'),

  plan: 'O plano',
  kit: 'O pacote',
  kitLead: 'Tudo o que há para imprimir, num só ficheiro, em pastas numeradas pela ordem em que se imprime.',
  kitLink: (paper) => `O pacote completo, ${paper}`,
  kitSize: '{} KB',
  kitSheets: { one: '{} folha de papel', other: '{} folhas de papel' },
  plannedFor: (people) =>
    `Tempos e cópias são para ${people}. Para outro número, mudem «people» no ficheiro da oficina.`,
  copiesHeads: { what: 'O quê', copies: 'Cópias', file: 'Ficheiros' },
  leads: 'Quem conduz',
  groupsHead: 'Grupos',
  ownPapers: 'Os papéis da oficina',
};
