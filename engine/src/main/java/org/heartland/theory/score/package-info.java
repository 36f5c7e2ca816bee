/** Judges forecasts of rival accounts and of plain baselines: scores, differences with intervals, and weights. */
package org.heartland.theory.score;
