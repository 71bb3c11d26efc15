const { chromium } = require('playwright-core'); const fs=require('fs');
(async()=>{
 const axe=fs.readFileSync(require.resolve('axe-core/axe.min.js'),'utf8');
 const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
 // pages.cjs OUT PAGE.html...: screenshots, a PDF, and what axe-core finds, in four ways of looking.
 const out=process.argv[2]; const files=process.argv.slice(3);
 const modes=[['desktop',{width:1280,height:900},'light'],['phone',{width:320,height:640},'light'],['dark',{width:1280,height:900},'dark'],['print',{width:794,height:1123},'light']];
 for(const f of files){ const name=f.split('/').slice(-2)[0];
  for(const [mode,vp,scheme] of modes){
   const ctx=await b.newContext({viewport:vp,colorScheme:scheme}); const p=await ctx.newPage();
   let reqs=0;p.on('request',r=>{if(!r.url().startsWith('file:')&&!r.url().startsWith('data:'))reqs++;});
   await p.goto('file://'+f); if(mode==='print')await p.emulateMedia({media:'print'});
   const wide=await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth);
   await p.screenshot({path:`${out}/${name}-${mode}.png`,fullPage:false});
   await p.evaluate(axe);
   // Nobody taps paper: the size of a target is not asked of the printed page.
   const rules=mode==='print'?{'target-size':{enabled:false}}:{};
   const r=await p.evaluate(async rules=>await axe.run(document,{rules,runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}),rules);
   const v=r.violations.map(x=>`${x.impact}:${x.id}(${x.nodes.length}) ${x.nodes[0].html.slice(0,120)}`);
   console.log(name,mode,'overflow',wide,'requests',reqs,'passes',r.passes.length,'violations',v.length,'incomplete',r.incomplete.length);v.forEach(x=>{console.log('   ',x);process.exitCode=1;});
   if(mode==='desktop') r.incomplete.forEach(x=>console.log('    ?',x.id,x.nodes.length));
   await ctx.close();
  }
  if(true){const ctx=await b.newContext();const p=await ctx.newPage();await p.goto('file://'+f);await p.pdf({path:`${out}/${name}.pdf`,format:'A4'});await ctx.close();}
 }
 await b.close();
})();
