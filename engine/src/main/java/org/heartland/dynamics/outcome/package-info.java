/** What a run did: how each variable moved over time, and how far it lies from another run or from data. */
package org.heartland.dynamics.outcome;
