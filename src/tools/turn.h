/*
 * Turns: threads that work on numbered things at the same time do one step of
 * each in ascending order, so that nothing depends on who was faster.
 *
 * Numbers begin with 0; whoever has one must take its turn and pass it on,
 * without waiting for a higher number.
 */
#ifndef TTHC_TOOLS_TURN_H
#define TTHC_TOOLS_TURN_H

#include <pthread.h>
#include <stddef.h>

struct turn {
	pthread_mutex_t lock;
	pthread_cond_t passed;
	size_t next;		/* whose turn it is */
};

void turn_init(struct turn *t);
void turn_release(struct turn *t);

/* Waits until all lower numbers have had their turn. */
void turn_take(struct turn *t, size_t number);

/* Ends the turn. */
void turn_pass(struct turn *t);

/* Enters and leaves a step that needs no order, but no company either. Not
 * between turn_take and turn_pass. */
void turn_lock(struct turn *t);
void turn_unlock(struct turn *t);

#endif
