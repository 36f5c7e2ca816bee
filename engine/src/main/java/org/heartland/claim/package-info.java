/** From a check to a verdict, and the judgement on which it depends. */
package org.heartland.claim;
