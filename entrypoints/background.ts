import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '#imports';
import { answerMessages, createMenus, onCommand, onMenuClicked, watchKnownPages } from '../utils/background';

export default defineBackground(() => {
  answerMessages();
  browser.commands.onCommand.addListener(onCommand);
  browser.contextMenus.onClicked.addListener(onMenuClicked);
  browser.runtime.onInstalled.addListener(createMenus);
  browser.runtime.onStartup.addListener(createMenus);
  watchKnownPages();
});
