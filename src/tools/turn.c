/* A lock that is handed out by number. */
#include "tools/turn.h"

void
turn_init(struct turn *t)
{
	pthread_mutex_init(&t->lock, NULL);
	pthread_cond_init(&t->passed, NULL);
	t->next = 0;
}

void
turn_release(struct turn *t)
{
	pthread_cond_destroy(&t->passed);
	pthread_mutex_destroy(&t->lock);
}

void
turn_take(struct turn *t, size_t number)
{
	pthread_mutex_lock(&t->lock);
	while (t->next != number)
		pthread_cond_wait(&t->passed, &t->lock);
}

void
turn_pass(struct turn *t)
{
	t->next++;
	pthread_cond_broadcast(&t->passed);
	pthread_mutex_unlock(&t->lock);
}

void
turn_lock(struct turn *t)
{
	pthread_mutex_lock(&t->lock);
}

void
turn_unlock(struct turn *t)
{
	pthread_mutex_unlock(&t->lock);
}
