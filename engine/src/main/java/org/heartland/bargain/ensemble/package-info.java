/** An issue settled many times over what is known of its numbers, and what moves its outcome most. */
package org.heartland.bargain.ensemble;
