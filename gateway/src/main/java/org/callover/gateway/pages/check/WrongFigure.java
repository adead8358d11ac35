package org.callover.gateway.pages.check;

/**
 * A figure or a word that is wrong.
 *
 * @param number which of them it is, from 1
 * @param where the place in the paper, in words
 * @param because why it is wrong, in a sentence
 */
public record WrongFigure(int number, String printed, String where, String gives, String because) {}
