import { useEffect } from 'preact/hooks';
import type { Article, ArticleEdit } from '../../../utils/model/article';

/** Long enough not to count what is only passed over on the way to the next. */
const READ_AFTER = 2000;

/** Marks an article as read once it has been open for a moment. Made unread by hand, it stays so until it is opened again. */
export function useMarkRead(article: Article | undefined, edit: (id: string, edit: ArticleEdit) => Promise<boolean>): void {
  const id = article?.id;
  useEffect(() => {
    if (!article || article.isRead || article.deletedAt) return;
    const timer = setTimeout(() => void edit(article.id, { isRead: true }), READ_AFTER);
    return () => clearTimeout(timer);
  }, [id]);
}
