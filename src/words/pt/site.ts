/** O que diz o sítio. */
import type { DocumentKind } from '../../documents/index.ts';
import type { Words } from '../catalogue.ts';
import { paperNames } from '../en/paper.ts';
import { duration, range, sentence } from '../wording.ts';
import { counted, list } from './wording.ts';

const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  deck: 'Baralhos',
  workbook: 'Cadernos',
  poster: 'Cartazes',
  worksheet: 'Folhas de trabalho',
  card: 'Cartas',
  'hand-out': 'Folhas para distribuir',
  essay: 'Textos',
  'packing-list': 'Listas do que levar',
  'run-sheet': 'Guiões',
  'wall-agenda': 'Programas para a parede',
  badges: 'Etiquetas com o nome',
  'group-cards': 'Cartas para sortear grupos',
};

const formatNames: readonly (readonly [string, string])[] = [
  ['Quarter sheet', 'Quarto de folha'],
  ['Eighth of a sheet', 'Oitavo de folha'],
  ['Poker card', 'Carta de póquer'],
  ['Tarot card', 'Carta de tarô'],
  ['Index card, 3 × 5 in', 'Ficha, 3 × 5 polegadas'],
  ['Jumbo card', 'Carta jumbo'],
  ['Postcard, 4 × 6 in', 'Postal, 4 × 6 polegadas'],
  ['large print', 'letra grande'],
  ['Large print', 'Letra grande'],
  [' in', ' polegadas'],
];

const intimacies = { emotional: 'emocional', economic: 'económica' } as const;
const intensities = { low: 'baixa', medium: 'média', high: 'alta' } as const;

export const siteWords = {
  community: 'Comunidade',
  communities: 'Comunidades',
  communitiesLead: 'Grupos de pessoas que praticam isto, e o que cada um pode ensinar a quem começa.',
  asOf: (when) => `Como era em ${when}. As comunidades mudam; perguntem-lhes como é hoje.`,
  glossaryLead: 'Palavras que aqui têm um sentido próprio, e o que queremos dizer com elas.',
  termAlso: (names) => `Também: ${names.join(', ')}`,
  alsoToRead: 'Também para ler',
  moreLists: 'Mais desta caixa de ferramentas',
  mainMenu: 'Menu principal',
  onThisPage: 'Nesta página',
  startReading: 'Começar a ler',
  findPractice: 'Encontrar uma prática',
  printSomething: 'Imprimir alguma coisa',
  practicesInShort: ({ count, people, minutes }) =>
    `${counted(count, { one: '{} prática', other: '{} práticas' })} para ${range(...people)} pessoas, de ${duration(minutes[0])} a ${duration(minutes[1])}.`,
  printablesInShort: (kinds, papers) =>
    `${sentence(
      list(
        kinds.map((kind) => documentKindNames[kind].toLowerCase()),
        'conjunction',
      ),
    )} para a vossa impressora, em papel ${list(papers, 'disjunction')}.`,
  essaysLead: 'Textos para ler, a sós ou uns aos outros.',
  practicesLead:
    'Coisas para fazer em conjunto. Cada uma diz para quantas pessoas é, quanto tempo leva e do que precisam.',
  decksLead: 'Cartas para imprimir, cortar e pôr na mesa. Em cada carta cabe uma prática.',
  workbooksLead: 'Livros para imprimir, dobrar e neles escrever.',
  downloadsLead: 'Tudo o que há para imprimir, em ficheiros PDF.',
  mostNeeded: 'O que quase toda a gente precisa',
  everyKind: 'Tudo, por tipos',
  moreWays: 'Mais maneiras de imprimir e de ler',
  allEssays: 'Todos os textos',
  allCards: (count) => `Ver as ${count} cartas`,
  openDeck: 'Ver o baralho',
  openWorkbook: 'Ver o que tem dentro',
  essayCount: (count) => counted(count, { one: '{} texto', other: '{} textos' }),
  cardCount: (count) => counted(count, { one: '{} carta', other: '{} cartas' }),
  cards: 'As cartas',
  cardsAsPrinted: 'Cada carta com a frente e o verso.',
  aroundTheCards: 'Também no baralho',
  sideOfCard: { front: 'Frente', back: 'Verso' },
  blankCards: (count) => counted(count, { one: 'Uma carta para escrever', other: '{} cartas para escrever' }),
  oneCardAlone:
    'Para imprimir uma só carta, sigam a ligação por baixo dela e imprimam apenas essas páginas do ficheiro, frente e verso, a 100 %.',
  printAlone: (first, last) => `Imprimir só esta: páginas ${range(first, last)}`,
  ownFile: 'Quatro cópias por folha:',
  scaleOf: {
    self: 'Uma pessoa',
    dyad: 'Duas pessoas',
    crew: 'Umas poucas pessoas',
    congregation: 'Cerca de 15–150 pessoas',
    network: 'Várias comunidades',
  },
  facts: 'Num relance',
  headCount: 'Pessoas',
  minutesHeading: 'Minutos',
  minutesByPeople: 'Minutos para cada número de pessoas',
  intimacyAndIntensity: (intimacy, intensity) =>
    sentence(
      [intimacy && `intimidade ${intimacies[intimacy]}`, intensity && `intensidade ${intensities[intensity]}`]
        .filter(Boolean)
        .join(', '),
    ),
  printThis: 'Imprimir esta prática',
  readOnPaper: 'Ler em papel',
  printDeck: 'Imprimir o baralho',
  printWorkbook: 'Imprimir o caderno',
  alsoIn: 'Também em',
  licence: 'Licença',
  contact: 'Contacto',
  documentKind: (kind) => documentKindNames[kind],
  documentKindOne: {
    deck: 'Baralho',
    workbook: 'Caderno',
    poster: 'Cartaz',
    worksheet: 'Folha de trabalho',
    card: 'Carta',
    'hand-out': 'Folha para distribuir',
    essay: 'Texto',
    'packing-list': 'Lista do que levar',
    'run-sheet': 'Guião',
    'wall-agenda': 'Programa para a parede',
    badges: 'Etiquetas com o nome',
    'group-cards': 'Cartas para sortear grupos',
  },
  documentPurpose: {
    deck: 'Todas as cartas de um baralho.',
    workbook: 'Livros com espaço para escrever.',
    poster: 'Páginas grandes para a parede, inteiras ou em folhas para colar.',
    worksheet: 'Páginas para escrever, uma folha por pessoa ou por grupo.',
    card: 'Uma prática numa carta, quatro cópias em cada folha.',
    'hand-out':
      'Uma prática numa página em letra grande, duas cópias em cada folha: para ler em voz alta, ou para pôr na parede.',
    essay: 'Cada texto como um livro pequeno.',
    'packing-list': 'O que imprimir e o que levar, para ir riscando.',
    'run-sheet': 'O que acontece e quando, e as palavras a dizer, para quem acolhe.',
    'wall-agenda': 'O que acontece e quando, para toda a gente ver: uma página por parte, em letras grandes.',
    badges: 'Oito por folha, para escrever os nomes.',
    'group-cards': 'Cada pessoa tira uma; quem tem o mesmo sinal forma um grupo.',
  },
  paper: paperNames,
  formatName: (name) => formatNames.reduce((text, [here, there]) => text.replace(here, there), name),
  form: {
    reading: 'para ler no ecrã',
    home: 'para imprimir em casa',
    both: 'para imprimir ou ler',
    shop: 'para uma gráfica',
  },
  duplex: {
    none: 'Imprimam de um só lado.',
    'long-edge': 'Imprimam frente e verso, a virar pelo lado maior.',
    'short-edge': 'Imprimam frente e verso, a virar pelo lado menor.',
  },
  duplexShort: {
    none: 'Um só lado',
    'long-edge': 'Frente e verso, virar pelo lado maior',
    'short-edge': 'Frente e verso, virar pelo lado menor',
  },
  printAtFullSize: 'Na janela de impressão escolham «tamanho real» ou 100 %, para que nada encolha.',
  afterPrinting: {
    cards: 'Cortem a folha ao meio, e depois as duas metades ao meio.',
    copies: 'Cortem a folha ao meio.',
    'fold-over': 'Dobrem cada folha com o impresso para fora, colem-na, e depois cortem.',
    tiles: 'Cortem e colem como diz a primeira página.',
    page: 'Nada para cortar nem dobrar.',
    booklet: 'Dobrem o monte todo ao meio, e agrafem-no na dobra.',
    'two-up': 'Leiam as folhas como estão, ou cortem-nas ao meio.',
    plain: 'Agrafem as folhas na margem esquerda.',
  },
  pageSize: (name) => `Páginas ${name}, uma por folha se as imprimirem`,
  finishedSize: (sizes) =>
    `Tamanho final: ${list(
      sizes.map(({ name, paper }) => `${name} em ${paper}`),
      'disjunction',
    )}.`,
  howToPrint: 'Como imprimir',
  deckChoice: {
    ink: 'Tinta',
    size: 'Tamanho das cartas',
    paper: 'Papel',
    sides: 'Lados',
    file: 'O vosso ficheiro',
  },
  deckInk: { black: 'Preto, para a vossa impressora', colour: 'Cores, para uma gráfica' },
  deckSteps: [
    'Na janela de impressão escolham «tamanho real» ou 100 %, para que nada encolha.',
    'A primeira página é um talão de impressão. Diz como virar o papel e como o cortar, e tem uma linha para medir.',
    'Imprimam primeiro o talão e uma folha, e vejam se estão bem antes de imprimir o resto.',
  ],
  backsDrift:
    'Os versos que ficam um pouco desviados das frentes podem acertar-se. Imprimam esta folha uma vez, frente e verso:',
  calibrationSheet: (paper) => `folha de calibração, ${paper}`,
  shopSteps: [
    'Em 2026. Vejam a página da própria gráfica antes de encomendar: o que ela pede pode ter mudado.',
    'Encomendem um exemplar antes de encomendar muitos.',
  ],
  cardSize: ([widthMm, heightMm]) => `Cartas de ${tenths(widthMm)} × ${tenths(heightMm)} mm`,
  downloadNamed: (names) => `Descarregar: ${names.filter(Boolean).join(', ')}`,
  readShort: 'para ler',
  readDeck: 'uma face por página, para ler no ecrã',
  shopFile: {
    'front-back': 'PDF, a frente de cada carta e depois o verso',
    'back-front': 'PDF, o verso de cada carta e depois a frente',
    pictures: 'Imagens, uma por face, num zip',
  },
  shopFileShort: { 'front-back': 'frentes primeiro', 'back-front': 'versos primeiro', pictures: 'imagens' },
  shopUse: {
    'front-back': (bleedMm) =>
      `Para gráficas que aceitam um PDF com as caixas de corte e de sangria. Sangria de ${String(bleedMm).replace('.', ',')} mm, sem linhas de corte.`,
    'back-front':
      'Para a DriveThruCards: um só PDF, versos e frentes à vez, sangria de 1/8 de polegada, sem linha de corte.',
    pictures: 'Para gráficas que aceitam imagens, com sangria, a 300 pontos por polegada.',
    pokerPictures: 'Para as cartas de póquer da The Game Crafter: uma imagem por face, 825 × 1125 píxeis.',
    otherBackFirst: 'Para gráficas que querem primeiro o verso de cada carta.',
  },
  noShopFile: (size, others) =>
    `${size} é para a vossa impressora. Para uma gráfica escolham ${list(others, 'disjunction')}.`,
  allSizesAndWays: 'Todos os tamanhos e maneiras de imprimir',
  showPaper: 'Mostrar ficheiros para',
  everyPaper: 'todos os papéis',
  fileFacts: {
    pages: { one: '{} página', other: '{} páginas' },
    sheets: { one: '{} folha de papel', other: '{} folhas de papel' },
    size: '{} KB',
    ink: '{} % do papel com tinta',
    faces: { one: '{} face', other: '{} faces' },
  },
  nothingToPrint: 'Ainda não há nada para imprimir.',
  notFound: 'Esta página não está aqui',
  notFoundText: 'Pode ter mudado de sítio, ou o endereço pode ter uma letra a mais. Procurem aqui:',
} satisfies Partial<Words>;

function tenths(mm: number): string {
  return String(Math.round(mm * 10) / 10).replace('.', ',');
}
