/** O que os cadernos dizem por si, e o sítio sobre as maneiras de os imprimir. */
import type { Words } from '../catalogue.ts';

export const workbookWords = {
  glossary: 'Glossário',
  index: 'Índice remissivo',
  myNotes: 'As minhas notas',
  version: (version) => `Versão ${version}`,
  inParticipantsEdition: (format) => `Na edição de quem participa (${format}): página`,
  bookChoice: {
    booklet: 'Livrinho',
    'two-up': 'Duas páginas lado a lado',
    large: 'Letra grande',
    reading: 'Para ler no ecrã',
  },
  bookChoiceHelp: {
    booklet: 'Um livro pequeno: dobrem as folhas ao meio e agrafem-nas.',
    'two-up':
      'Impresso de um só lado do papel. Não é preciso dobrar: leiam as folhas como estão, ou cortem-nas.',
    large: 'Páginas inteiras em letra de 18 pontos ou mais: imprimam frente e verso, e agrafem na margem.',
    reading: 'Uma página a seguir à outra.',
  },
  foldInParts: 'Grosso demais para uma só dobra: dobrem e agrafem em partes de {} folhas, por ordem.',
  bookSteps: [
    'Na janela de impressão escolham «tamanho real» ou 100 %, para que nada encolha.',
    'Os livrinhos e as páginas lado a lado começam com um talão de impressão. Diz como virar o papel, quantas cópias imprimir, e como dobrar e agrafar. Ponham-no de lado; o livro começa na folha seguinte.',
    'Imprimam primeiro o talão e uma folha, e vejam se estão bem antes de imprimir o resto.',
  ],
  allWaysToPrint: 'Todas as maneiras de imprimir',
} satisfies Partial<Words>;
