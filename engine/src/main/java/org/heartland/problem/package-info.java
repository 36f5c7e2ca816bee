/**
 * What is wrong in a reader's file, where, and what would be right; a reading that is good or bad; names that
 * are near.
 */
package org.heartland.problem;
