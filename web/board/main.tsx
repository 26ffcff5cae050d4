// The duty board starts here.
import { openPage } from '../people/open-page.tsx';
import { BoardPage } from './board.page.tsx';

openPage('board', <BoardPage />);
